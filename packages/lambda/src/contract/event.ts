import type { z } from 'zod';

/** One kind of event: its publisher owns the contract, subscribers import it. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly source: string;
  readonly detailType: string;
  readonly detail: D;
}

export const eventContract = <D extends z.ZodType>(contract: EventContract<D>): EventContract<D> => contract;

/** Makes a message by its contract; a detail that breaks it throws before anything is published. */
export const messageOf = <D extends z.ZodType>(contract: EventContract<D>, detail: z.input<D>) => ({
  source: contract.source,
  detailType: contract.detailType,
  detail: contract.detail.parse(detail),
});
