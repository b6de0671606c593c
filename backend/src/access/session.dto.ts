import { IsEmail, IsUUID, Length } from 'class-validator';

/** What someone types to sign in. */
export class SignInInput {
  @IsEmail() email!: string;
  @Length(1, 200) password!: string;
}

export class ActingInput {
  @IsUUID() mandateId!: string;
}

export class PersonView {
  id!: string;
  name!: string;
  email!: string;
}

export class MandateView {
  id!: string;
  role!: string;
  roleName!: string;
  label!: string;
  organisationId!: string;
  organisationCode!: string;
  bodyId!: string | null;
  bodyCode!: string | null;
  from!: string;
  until!: string | null;
}

/** The one who is signed in, as their browser needs to know it. */
export class SessionView {
  person!: PersonView;
  mandates!: MandateView[];
  /** The mandate they look from. */
  actingId!: string | null;
  /** The rooms whose pages they may open. */
  rooms!: string[];
  demo!: boolean;
  today!: string;
}

export class DemoPersonView {
  email!: string;
  name!: string;
  function!: string;
}
export class DemoGroupView {
  title!: string;
  people!: DemoPersonView[];
}
/** The roles that a demonstration offers on its sign-in page. */
export class DemoView {
  enabled!: boolean;
  password!: string;
  groups!: DemoGroupView[];
}

export class RoleRuleView {
  sentence!: string;
  action!: string[];
  subject!: string;
}
/** A kind of mandate, as the page of rights explains it. */
export class RoleView {
  id!: string;
  name!: string;
  purpose!: string;
  rules!: RoleRuleView[];
}
