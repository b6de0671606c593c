import { Headings } from './members-file';

/** How the columns of a list of members are called, and what is said of its lines: `templates/exchange/members.yaml`. */
export interface MembersWords {
  readonly columns: Readonly<Record<string, string>>;
  readonly headings: Headings;
  readonly remarks: Readonly<Record<string, string>>;
  readonly reasons: { readonly list: string; readonly left: string };
}
