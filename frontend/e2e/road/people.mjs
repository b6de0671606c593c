/** The named people of the demonstration who walk the road of D02, and who each of them is on the way. */
export const PEOPLE = {
  drafter: { name: 'Basile Bouvreuil', email: 'basile.bouvreuil@demo.intermire.invalid' },
  colleague: { name: 'Sophie Sorbier', email: 'sophie.sorbier@demo.mirena.invalid' },
  secretary: { name: 'Camille Coquelicot', email: 'camille.coquelicot@demo.intermire.invalid' },
  coordination: { name: 'Adèle Aubépine', email: 'adele.aubepine@demo.intermire.invalid' },
  mirecAtGt: { name: 'Odile Roitelet', email: 'odile.roitelet@demo.mirec.invalid' },
  mirevAtGt: { name: 'Ursula Bergeronnette', email: 'ursula.bergeronnette@demo.mirev.invalid' },
  mirecDirector: { name: 'Damien Digitale', email: 'damien.digitale@demo.mirec.invalid' },
  mirelDirector: { name: 'Élise Églantine', email: 'elise.eglantine@demo.mirel.invalid' },
  mirenaDirector: { name: 'Gaëlle Gentiane', email: 'gaelle.gentiane@demo.mirena.invalid' },
  mirevDirector: { name: 'Inès Jonquille', email: 'ines.jonquille@demo.mirev.invalid' },
  mirecChair: { name: 'Cédric Hellébore', email: 'cedric.hellebore@demo.mirec.invalid' },
  forem: { name: 'Noémie Peuplier', email: 'noemie.peuplier@demo.forem.invalid' },
};

/** The Mire whose boards are walked by HTTP, to save time; MIRESEM stays silent. */
export const OTHER_BOARDS = [
  'MIRELUX', 'MIRENA', 'MIREWAPI', 'MIRHW', 'MRC', 'MRMB', 'MIREBW',
]; // prettier-ignore
