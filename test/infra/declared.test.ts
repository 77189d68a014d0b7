import type { ServiceDeclaration } from '@jieti/lambda/functions';
import { describe, expect, it } from 'vitest';
import { cityOf } from '../../infra/cities/index.ts';
import { connect } from '../../infra/constructs/connect.ts';
import { Service } from '../../infra/constructs/service.ts';
import { reminderTasks } from '../../infra/machines/reminders-definition.ts';
import { Platform, surroundingsOf } from '../../infra/platform.ts';
import { appOf } from '../../infra/synthesize.ts';
import { letters } from '../../services/letters/functions.ts';

const city = cityOf('shifan');
const unbundled = { 'aws:cdk:bundling-stacks': [] };

/** Letters, but for what a careless hand changed in its declaration. */
const declared = (change: ServiceDeclaration['functions']): ServiceDeclaration => ({
  ...letters,
  functions: { ...letters.functions, ...change },
});

const deployed = (declaration: ServiceDeclaration) => {
  const platform = new Platform(appOf([], { context: unbundled }), 'Platform', { city });
  return { platform, service: new Service(platform, declaration, city.settings) };
};

const remind = letters.functions['remind-letters'];
if (!remind) throw new Error('letters reminds nobody');

describe('a declaration that does not fit what the stack builds is refused at synth', () => {
  it('a task that its machine does not have', () => {
    const task = { machine: 'SigningReminders', name: 'sing' };
    const { service } = deployed(declared({ sing: { task, table: 'none' } }));
    expect(() => service.functionsOf('SigningReminders', reminderTasks)).toThrow(
      'SigningReminders has the tasks checkSigning, remindLetters; declared are checkSigning, remindLetters, sing',
    );
  });

  it('two functions for one task', () => {
    const { service } = deployed(declared({ 'remind-twice': remind }));
    expect(() => service.functionsOf('SigningReminders', reminderTasks)).toThrow(
      'declared are checkSigning, remindLetters, remindLetters',
    );
  });

  it('a machine to be started that nobody gives', () => {
    const { platform, service } = deployed(letters);
    expect(() => connect(service, surroundingsOf(platform, city))).toThrow(
      'letters: nobody gives SigningReminders',
    );
  });
});
