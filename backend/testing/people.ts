/** The invented people of the stories, by what they are there for; the rest of them is in `templates/demo/people.yaml`. */
export const PEOPLE = {
  /** Coordination of InterMire. */
  adele: 'adele.aubepine@demo.intermire.invalid',
  /** Writes in the task force for InterMire. */
  basile: 'basile.bouvreuil@demo.intermire.invalid',
  /** Secretary of the sector's bodies. */
  camille: 'camille.coquelicot@demo.intermire.invalid',
  /** Direction of MIREC, MIREL, MIREV; each sits in the CDD and keeps the minutes of its own board. */
  damien: 'damien.digitale@demo.mirec.invalid',
  elise: 'elise.eglantine@demo.mirel.invalid',
  ines: 'ines.jonquille@demo.mirev.invalid',
  /** Speak for MIREC, MIREL, MIREV in the working group; Odile writes in the task force too. */
  odile: 'odile.roitelet@demo.mirec.invalid',
  pascal: 'pascal.sarriette@demo.mirel.invalid',
  ursula: 'ursula.bergeronnette@demo.mirev.invalid',
  /** Board of MIREC: in the chair, and two administrators. */
  cedric: 'cedric.hellebore@demo.mirec.invalid',
  delphine: 'delphine.jacinthe@demo.mirec.invalid',
  etienne: 'etienne.lavande@demo.mirec.invalid',
  /** Chairs of the boards of MIREV, of MIREL, and of InterMire. */
  rosalie: 'rosalie.erable@demo.mirev.invalid',
  florence: 'florence.marjolaine@demo.mirel.invalid',
  ulysse: 'ulysse.houx@demo.mirewapi.invalid',
  /** Sits in the board of InterMire for the Forem. */
  marc: 'marc.passereau@demo.forem.invalid',
  /** Reads MIREC's file from outside. */
  sabine: 'sabine.troene@demo.audit.invalid',
  /** Spoke for MIREL in the working group until the end of 2025. */
  theo: 'theo.verdier@demo.mirel.invalid',
  /** Works at MIREC and reads what holds there. */
  raphael: 'raphael.traquet@demo.mirec.invalid',
  /** Keeps the installation. */
  veronique: 'veronique.achillee@demo.intermire.invalid',
} as const;
