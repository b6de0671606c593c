import { SignatureAsked } from '../ui/dialog/signature-dialog';
import { Minutes, MinutesClient } from './minutes-client';

/** What chair and secretary are asked to sign: the minutes whose digest is on the screen, and no others. */
export function minutesSignature(
  minutes: Minutes,
  client: Pick<MinutesClient, 'sign'>,
): SignatureAsked<Minutes> {
  return {
    title: 'Signer le procès-verbal',
    statement: minutes.statement ?? '',
    effects: [
      'Votre nom, votre mandat, l’heure et l’empreinte du texte affiché sont joints au procès-verbal.',
      'Le fichier reçoit le cachet électronique de l’installation, qui n’est pas une signature qualifiée.',
    ],
    sign: (password) => client.sign(minutes.meetingId, { password, digest: minutes.digest ?? '' }),
  };
}
