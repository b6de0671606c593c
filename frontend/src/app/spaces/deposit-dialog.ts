import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { DialogFrame } from '../ui/dialog/dialog';
import { DropPlace } from '../ui/drop-place';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ACCEPTED, LARGEST } from './space-words';
import { Place, SpacesClient } from './spaces-client';

interface Data {
  readonly bodyId: string;
  readonly place: Place;
  /** « dans « Modèles » », « sans dossier ». */
  readonly where: string;
}
/** A file that did not find its place, and the paper that lies there already. */
interface Turned {
  readonly file: File;
  readonly sentence: string;
  readonly other?: { readonly id: string; readonly number: number };
}

/** Lays papers down, one after the other. One whose name is taken becomes a version of the other only when asked to. */
@Component({
  selector: 'gw-deposit-dialog',
  imports: [DialogFrame, DropPlace, Field, Icon, Notice, TypoPipe],
  template: `
    <gw-dialog title="Déposer une pièce">
      <div class="stack">
        <p class="muted">Elle sera rangée {{ data.where }}, et lue par les membres de l’instance.</p>
        <gw-field
          label="À quoi elle sert"
          help="Une phrase, pour qui la trouvera plus tard."
          [optional]="true"
        >
          <input #box maxlength="500" [value]="note()" (input)="note.set(box.value)" />
        </gw-field>
        <gw-drop-place
          label="Choisir un ou plusieurs fichiers"
          note="ou les déposer ici. PDF, DOCX, XLSX, PPTX, ODT, ODS, PNG, JPG, TXT, CSV ou MD, 25 Mo au plus."
          [accept]="accepted"
          [multiple]="true"
          (given)="lay($event)"
        />
        <div aria-live="polite" class="stack tight">
          @for (name of laid(); track $index) {
            <p class="laid"><gw-icon name="done" /> {{ name }} est déposée.</p>
          }
          @if (busy(); as name) {
            <p class="muted">Envoi de {{ name }} en cours…</p>
          }
          @for (it of turned(); track it) {
            <gw-notice kind="warning">
              {{ it.sentence | typo }}
              @if (it.other; as other) {
                <div actions class="row">
                  <button type="button" class="button" (click)="asVersion(it)">
                    Ajouter comme version {{ other.number + 1 }}
                  </button>
                  <button type="button" class="button quiet" (click)="forget(it)">Ne rien faire</button>
                </div>
              }
            </gw-notice>
          }
        </div>
      </div>
      <ng-container actions>
        <button
          type="button"
          class="button primary"
          [disabled]="!!busy()"
          (click)="ref.close(laid().length > 0)"
        >
          Terminer
        </button>
      </ng-container>
    </gw-dialog>
  `,
  styles: `
    gw-field {
      margin-bottom: 0;
    }
    .laid {
      display: flex;
      gap: var(--s2);
      align-items: center;
      color: var(--adopted);
    }
  `,
})
export class DepositDialog {
  private readonly client = inject(SpacesClient);
  protected readonly data = inject<Data>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);

  protected readonly accepted = ACCEPTED;
  protected readonly note = signal('');
  protected readonly busy = signal('');
  protected readonly laid = signal<readonly string[]>([]);
  protected readonly turned = signal<readonly Turned[]>([]);
  private line: Promise<unknown> = Promise.resolve();

  protected lay(file: File) {
    const { bodyId, place } = this.data;
    this.send(file, () => this.client.add(bodyId, place, file, this.note().trim()));
  }

  protected asVersion(it: Turned) {
    const { file, other } = it;
    this.forget(it);
    this.send(file, () => this.client.addVersion(other!.id, other!.number, file, this.note().trim()));
  }

  protected forget(it: Turned) {
    this.turned.update((all) => all.filter((one) => one !== it));
  }

  /** One file at a time, in the order in which they were given. */
  private send(file: File, go: () => Promise<{ name: string }>) {
    this.line = this.line.then(async () => {
      if (file.size > LARGEST)
        return this.turn(
          file,
          `«\u202f${file.name}\u202f» dépasse 25 Mo. Il n’a pas été envoyé. Réduisez ses images ou divisez-le.`,
        );
      this.busy.set(file.name);
      try {
        const { name } = await go();
        this.laid.update((all) => [...all, name]);
      } catch (error) {
        const { detail, ...facts } = problemOf(error);
        const other =
          typeof facts['paperId'] === 'string'
            ? { id: facts['paperId'], number: Number(facts['number']) }
            : undefined;
        this.turn(file, detail, other);
      } finally {
        this.busy.set('');
      }
    });
  }

  private turn(file: File, sentence: string, other?: Turned['other']) {
    this.turned.update((all) => [...all, { file, sentence, ...(other && { other }) }]);
  }
}
