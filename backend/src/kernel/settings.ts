/** How this installation was started. */
export class Settings {
  constructor(
    readonly dataDir: string,
    /** Folder that holds `policies/` and `templates/`. */
    readonly rules: string,
    /** Invented people sign in by one click. Only ever true on a loopback address, outside production. */
    readonly demo: boolean,
    readonly databaseUrl?: string,
    /** Folder of the built pages; none in tests. */
    readonly pages?: string,
    readonly post: PostSettings = { from: 'rgpd@localhost.invalid', base: 'http://localhost:3000' },
  ) {}
}

/** How letters leave the house. */
export interface PostSettings {
  /** `smtp://user:password@host:port`; without it, letters wait. */
  readonly smtp?: string;
  /** Address that letters come from. */
  readonly from: string;
  /** Address of the installation, for the links in letters. */
  readonly base: string;
}

/** The password of every invented person of a demonstration. */
export const DEMO_PASSWORD = 'demonstration';
