import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';
import { ofType, target, templatesOf } from './synthesized.ts';

const runbook = readFileSync(join(repositoryRoot, 'docs', 'operations.md'), 'utf8');
const lines = [...runbook.matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gm)].map(([, name]) => String(name));

for (const city of cities) {
  const all = Object.values(templatesOf(city));
  const alarms = all.flatMap((template) =>
    ofType(template, 'AWS::CloudWatch::Alarm').map(([id, alarm]) => ({ id, template, ...alarm.Properties })),
  );
  const kindOf = (alarm: object): string | undefined =>
    /docs\/operations\.md#([a-z-]+)$/.exec(String((alarm as Record<string, unknown>).AlarmDescription))?.[1];

  describe(`the alarms of ${city.settings.name.zh}`, () => {
    it('every alarm has its line in the runbook, and every line its alarm', () => {
      expect([...new Set(alarms.map(kindOf))].sort()).toEqual(lines.toSorted());
    });

    it('every alarm reaches the addresses in the city’s file', () => {
      const addresses = all
        .flatMap((template) => ofType(template, 'AWS::SNS::Subscription'))
        .map(([, { Properties }]) => Properties.Endpoint);
      expect(addresses).toEqual(city.deployment.alarms);
      for (const alarm of alarms)
        expect([alarm.id, (alarm as Record<string, unknown>).AlarmActions]).toEqual([
          alarm.id,
          [expect.anything()],
        ]);
    });

    it('every queue, state machine, table and stream reader is watched', () => {
      for (const template of all) {
        const watched = JSON.stringify(ofType(template, 'AWS::CloudWatch::Alarm'));
        const types = ['AWS::SQS::Queue', 'AWS::StepFunctions::StateMachine', 'AWS::DynamoDB::Table'];
        const readers = ofType(template, 'AWS::Lambda::EventSourceMapping').map(([, m]) =>
          target(m.Properties.FunctionName),
        );
        const must = [...types.flatMap((type) => ofType(template, type).map(([id]) => id)), ...readers];
        for (const id of must) expect([id, watched.includes(`"${id}"`)]).toEqual([id, true]);
      }
    });

    it('there is one dashboard, named for the city', () => {
      const dashboards = all.flatMap((template) => ofType(template, 'AWS::CloudWatch::Dashboard'));
      expect(dashboards.map(([, d]) => d.Properties.DashboardName)).toEqual([`jieti-${city.settings.id}`]);
    });
  });
}
