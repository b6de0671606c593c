import { Component } from '@angular/core';

/** How a pack is checked with tools that everybody has, without this application. */
@Component({
  selector: 'gw-by-hand',
  template: `
    <section aria-labelledby="sans">
      <h2 id="sans">Vérifier sans cette application</h2>
      <p>
        Un lecteur de PDF qui montre les signatures affiche le cachet et dit si le fichier a changé. Il
        signale en général que le certificat ne lui est pas connu&#8239;: c’est exact, le cachet est celui de
        l’installation.
      </p>
      <p>En ligne de commande, avec des outils libres (poppler-utils, coreutils)&#8239;:</p>
      <dl>
        <div>
          <dt><code>pdfsig dossier.pdf</code></dt>
          <dd>
            contrôle le cachet&#8239;: «&#8239;Signature is Valid&#8239;» veut dire que rien n’a changé.
          </dd>
        </div>
        <div>
          <dt><code>pdfdetach -saveall dossier.pdf</code></dt>
          <dd>détache les pièces jointes dans le dossier courant.</dd>
        </div>
        <div>
          <dt><code>sha256sum -c SHA256SUMS</code></dt>
          <dd>
            compare chaque pièce à son empreinte&#8239;; chaque ligne doit se terminer par «&#8239;OK&#8239;»
            ou «&#8239;Réussi&#8239;».
          </dd>
        </div>
      </dl>
      <p class="muted">
        L’empreinte de <code>manifeste.json</code> est celle que nomme la déclaration de la présidence. Celle
        d’un texte adopté est celle que nomment la décision et son procès-verbal.
      </p>
    </section>
  `,
  styles: `
    section {
      margin-bottom: var(--s6);
      padding-top: var(--s6);
      border-top: 1px solid var(--line);
    }
    p {
      max-width: 76ch;
      margin-top: var(--s2);
    }
    dl {
      margin-top: var(--s3);
    }
    dl > div {
      padding: var(--s2) 0;
      border-bottom: 1px solid var(--line);
    }
    code {
      padding: 1px 5px;
      border-radius: 4px;
      background: var(--sunk);
      font-size: var(--t13);
      overflow-wrap: anywhere;
    }
  `,
})
export class ByHand {}
