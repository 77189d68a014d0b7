import { citySettings, closed, named, strictObject, text } from '@jieti/rules/city-file';
import { z } from 'zod';
import type { City, Issuer } from '../city.ts';
import { cronFault } from './cron.ts';

type Deployment = City['deployment'];

const quoted = (input: unknown): string => JSON.stringify(input) ?? String(input);

const matching = (pattern: RegExp, what: string) =>
  z.string().regex(pattern, { error: ({ input }) => `${quoted(input)} is no ${what}` });

/** `minute hour day month weekday year`; of day and weekday one is `?`. */
const cron = z
  .string()
  .superRefine((value, context) => {
    const fault = cronFault(value);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  })
  .register(named, { id: 'Schedule' });

/** On the machine itself, where nobody is between, a provider of tests may do without a certificate. */
const isSecure = (url: string): boolean =>
  /^https:\/\/[^/\s]+/.test(url) || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(url);

const deployment = strictObject<Deployment>()({
  account: matching(/^\d{12}$/, 'account of AWS: twelve digits').exactOptional(),
  region: matching(/^[a-z]{2}(-[a-z]+)+-\d$/, 'region of AWS: cn-north-1'),
  issuer: strictObject<Issuer>()({
    url: z.string().refine((url) => URL.canParse(url) && isSecure(url), {
      error: ({ input }) => `${quoted(input)} is no address of an issuer: https://…`,
    }),
    audience: z.array(text).min(1, { error: 'names no audience: nobody’s tokens would be accepted' }),
  }),
  alarms: z
    .array(matching(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, 'address of e-mail'))
    .min(1, { error: 'names no address: no alarm would be heard' }),
  schedules: strictObject<Deployment['schedules']>()({
    sweep: cron,
    reminders: cron,
    seal: cron,
    grading: cron,
  }),
});

const register = matching(/^infra\/cities\/[\w.-]+\.csv$/, 'register: a CSV file in infra/cities');

/** Where and how a city runs. */
export const deploymentPart = closed({ deployment, register });

/** A city's whole file. */
export const cityFile = strictObject<City>()({ settings: citySettings, deployment, register });
