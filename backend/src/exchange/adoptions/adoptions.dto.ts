import { IsIn, IsOptional } from 'class-validator';
import { MatrixQuery } from '../../governance/pages/matrix.dto';

export const ADOPTION_FORMATS = ['xlsx', 'csv'] as const;
export type AdoptionFormat = (typeof ADOPTION_FORMATS)[number];

/** Which lines of the matrix leave, and as what. */
export class AdoptionFileQuery extends MatrixQuery {
  @IsOptional() @IsIn(ADOPTION_FORMATS) format?: AdoptionFormat;
}
