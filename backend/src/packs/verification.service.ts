import { Injectable } from '@nestjs/common';
import { VerificationView } from './packs.dto';

/** Checks a pack that someone brings back: its seal, and each of its pieces. */
@Injectable()
export class Verification {
  async check(file: unknown): Promise<VerificationView> {
    throw new Error('to come');
  }
}
