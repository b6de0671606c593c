import { SignatureAsked } from '../ui/dialog/signature-dialog';
import { Pack, PacksClient } from './packs-client';

/** What the chair is asked to sign: the pack whose digest is on the screen, and no other. */
export function packSignature(pack: Pack, client: Pick<PacksClient, 'sign'>): SignatureAsked<Pack> {
  return {
    title: 'Signer le dossier',
    statement: pack.statement,
    effects: [
      'Vous approuvez exactement les pages affichées\u202f; toute modification ultérieure se verra à la vérification.',
      'Le dossier reçoit aussitôt le cachet électronique de l’installation et ne peut plus être recomposé. Ce cachet n’est pas une signature qualifiée.',
      'Votre nom, votre mandat, l’heure et l’empreinte de ce qui est affiché sont joints au dossier comme preuve.',
    ],
    sign: (password) => client.sign(pack.id, { password, digest: pack.digest ?? '' }),
  };
}
