import type { City } from './city.ts';

/** Where an invented city runs: addresses that belong to nobody, so that it is synthesized and never deployed. */
export const exampleDeployment = (id: string): City['deployment'] => ({
  region: 'us-east-1',
  issuer: { url: `https://login.${id}.example`, audience: ['jieti'] },
  alarms: [`operations@${id}.example`],
  schedules: {
    reminders: '15 1 * * ? *',
    sweep: '30 1 * * ? *',
    seal: '45 1 * * ? *',
    grading: '0 2 10 1 ? *',
  },
});
