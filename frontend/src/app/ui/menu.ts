import { CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, IconName } from './icon';

/** A line of a menu. One of `run`, `link` or `href`; a heading has none of them. */
export interface MenuItem {
  readonly label: string;
  readonly note?: string;
  readonly icon?: IconName;
  /** Present: the line is one choice of several, ticked or not. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run?: () => unknown;
  readonly link?: string | readonly unknown[];
  readonly href?: string;
}

/** A button that opens a list of actions; the button's look is given by its content, ⋯ by default. */
@Component({
  selector: 'gw-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, Icon, RouterLink],
  template: `
    <button
      type="button"
      [class]="look()"
      [cdkMenuTriggerFor]="list"
      [attr.aria-label]="label()"
      [attr.title]="look().includes('icon') ? label() : null"
    >
      <ng-content><gw-icon name="more" /></ng-content>
    </button>
    <ng-template #list>
      <div role="region" [attr.aria-label]="label()">
        <div cdkMenu class="menu" [attr.aria-label]="label()">
          @for (item of items(); track $index) {
            @if (item.link) {
              <a cdkMenuItem class="menu-item" [routerLink]="item.link">
                @if (item.icon) {
                  <gw-icon [name]="item.icon" />
                }
                <span>{{ item.label }}</span>
              </a>
            } @else if (item.href) {
              <a cdkMenuItem class="menu-item" [href]="item.href">
                @if (item.icon) {
                  <gw-icon [name]="item.icon" />
                }
                <span>{{ item.label }}</span>
              </a>
            } @else if (item.checked !== undefined) {
              <button
                cdkMenuItemRadio
                class="menu-item"
                type="button"
                [cdkMenuItemChecked]="item.checked"
                (cdkMenuItemTriggered)="item.run?.()"
              >
                <gw-icon name="check" [class.unseen]="!item.checked" />
                <span>
                  {{ item.label }}
                  @if (item.note) {
                    <small>{{ item.note }}</small>
                  }
                </span>
              </button>
            } @else if (item.run) {
              <button
                cdkMenuItem
                class="menu-item"
                type="button"
                [class.danger]="item.danger"
                [cdkMenuItemDisabled]="!!item.disabled"
                (cdkMenuItemTriggered)="item.run()"
              >
                @if (item.icon) {
                  <gw-icon [name]="item.icon" />
                }
                <span>
                  {{ item.label }}
                  @if (item.note) {
                    <small>{{ item.note }}</small>
                  }
                </span>
              </button>
            } @else {
              <div class="menu-heading" role="presentation">{{ item.label }}</div>
            }
          }
        </div>
      </div>
    </ng-template>
  `,
  styleUrl: './menu.css',
})
export class Menu {
  readonly label = input.required<string>();
  readonly items = input.required<readonly MenuItem[]>();
  /** The classes of the button. */
  readonly look = input('button icon');
}
