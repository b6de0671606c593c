import { IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { AsOfQuery, ListQuery } from '../kernel/page';
import { PACK_STATES, PackState } from './pack.entity';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PackQuery extends ListQuery {
  @IsOptional() @IsUUID() organisation?: string;
  @IsOptional() @IsIn(PACK_STATES) state?: PackState;
}
export class CompositionQuery extends AsOfQuery {
  @IsUUID() organisation!: string;
  @IsOptional() @Matches(DAY) date?: string;
}
export class PackInput {
  @IsUUID() organisationId!: string;
  @Matches(DAY) date!: string;
}
export class PackSignatureInput {
  /** Asked again, so that whoever left their browser open does not sign. */
  @Length(1, 200) password!: string;
  /** Digest of the manifest that was on the screen. */
  @Length(64, 64) digest!: string;
}
export class PartWarning {
  text!: string;
  /** Who can mend it: « la direction de MIREC ». */
  who!: string;
  link!: string | null;
}
export class PartView {
  id!: string;
  label!: string;
  /** How many entries, texts, decisions. */
  count!: number;
  warnings!: PartWarning[];
}
export class CompositionView {
  organisationId!: string;
  organisationCode!: string;
  organisationName!: string;
  date!: string;
  parts!: PartView[];
  /** The pack of that day that nobody has signed yet: it would be composed anew. */
  openId!: string | null;
  /** compose */
  allowed!: string[];
}
export class ManifestPieceView {
  id!: string;
  label!: string;
  file!: string;
  sha256!: string;
  bytes!: number;
}
export class PackSignatureView {
  name!: string;
  quality!: string;
  at!: string;
  statement!: string;
  /** Digests of the manifest and of the pages that were on the screen. */
  manifest!: string;
  pages!: string;
}
export class PackRow {
  id!: string;
  organisationId!: string;
  organisationCode!: string;
  date!: string;
  state!: PackState;
  progress!: number;
  pageCount!: number | null;
  signatures!: number;
  at!: string;
}
export class PackPage {
  rows!: PackRow[];
  total!: number;
  page!: number;
  size!: number;
  /** compose */
  allowed!: string[];
}
export class PackView {
  id!: string;
  organisationId!: string;
  organisationCode!: string;
  organisationName!: string;
  date!: string;
  state!: PackState;
  progress!: number;
  pageCount!: number | null;
  at!: string;
  askedBy!: string;
  digest!: string | null;
  pieces!: ManifestPieceView[];
  signed!: PackSignatureView[];
  /** What the chair reads before signing; empty for everyone else. */
  statement!: string;
  failure!: string | null;
  /** SHA-256 of the unsealed pages, and of the sealed file. */
  pages!: string | null;
  sealed!: string | null;
  /** preview, sign, download, cancel, compose, seal */
  allowed!: string[];
}
export class SealView {
  /** Intact, and by a certificate that this installation trusts. */
  valid!: boolean;
  intact!: boolean;
  coversWholeFile!: boolean;
  signer!: string;
  issuer!: string;
  signedAt!: string | null;
  reason!: string | null;
  /** Whether this very installation made it. */
  ours!: boolean;
}
export class CheckedPieceView {
  id!: string;
  label!: string;
  /** ok | changed | missing */
  state!: string;
  sha256!: string;
}
/** What a check of a file found. */
export class VerificationView {
  /** valid | altered | unsealed | unreadable | foreign */
  verdict!: string;
  sentence!: string;
  organisation!: string | null;
  date!: string | null;
  seals!: SealView[];
  pieces!: CheckedPieceView[];
  /** What no longer matches, in words. */
  changed!: string[];
  signed!: PackSignatureView[];
  decisions!: string[];
  /** SHA-256 of the file, and of the manifest that it carries. */
  sha256!: string;
  manifest!: string | null;
  bytes!: number;
}
