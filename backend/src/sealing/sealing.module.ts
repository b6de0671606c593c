import { Module, type DynamicModule } from '@nestjs/common';
import { SEAL_DIR, Seals } from './seals';

/** The seal of the installation, for the rooms that have something to seal. */
@Module({})
export class SealingModule {
  /** `folder`: where the key is kept, made when it is not there. */
  static in(folder: string): DynamicModule {
    return {
      module: SealingModule,
      global: true,
      providers: [{ provide: SEAL_DIR, useValue: folder }, Seals],
      exports: [Seals],
    };
  }
}
