import { Module } from '@nestjs/common';
import { PrintShop } from './print-shop';

/** The print shop, for the rooms that have something to print. */
@Module({ providers: [PrintShop], exports: [PrintShop] })
export class PrintingModule {}
