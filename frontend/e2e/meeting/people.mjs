/** The named people of the demonstration who prepare and hold a meeting of the board of InterMire. */
export const PEOPLE = {
  coordination: { name: 'Adèle Aubépine', email: 'adele.aubepine@demo.intermire.invalid' },
  drafter: { name: 'Basile Bouvreuil', email: 'basile.bouvreuil@demo.intermire.invalid' },
  colleague: { name: 'Sophie Sorbier', email: 'sophie.sorbier@demo.mirena.invalid' },
  secretary: { name: 'Camille Coquelicot', email: 'camille.coquelicot@demo.intermire.invalid' },
  chair: { name: 'Ulysse Houx', email: 'ulysse.houx@demo.mirewapi.invalid' },
  mirec: { name: 'Damien Digitale', email: 'damien.digitale@demo.mirec.invalid' },
  mirel: { name: 'Élise Églantine', email: 'elise.eglantine@demo.mirel.invalid' },
  mirena: { name: 'Gaëlle Gentiane', email: 'gaelle.gentiane@demo.mirena.invalid' },
  mirev: { name: 'Inès Jonquille', email: 'ines.jonquille@demo.mirev.invalid' },
};

/** Who is away that day, and who comes late or leaves early: they are only named. */
export const AWAY = { excused: 'Julien Libellule', late: 'Karim Colibri', early: 'Oscar Sureau' };
