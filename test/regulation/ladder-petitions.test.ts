import type { Act } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cgcOffice, Desk, lead, units } from './ladder-desk.ts';

const on = '2025-01-06 09:00';
const reporting = (facts: string, more: object = {}): Act => ({
  type: 'report-lead',
  lead: { ground: '18.1', facts, occurredOn: '2025-01-01', elements: {}, ...more },
});
const reported = (act: Act) => new Desk(units.county).refusals(cgcOffice, act, on);

describe('a petition, or a number of petitions, is never a ground by itself (A18)', () => {
  it.each([
    '信访30件',
    '今年以来信访件达120件,同比上升35%。',
    '集体上访12批次340人次',
    '2025年1月发生进京非正常上访3人次。',
    '该县群众多次越级上访,信访总量全市第一',
    '收到来信二十余封',
    '上访',
    '信访量居高不下',
    '30 petitions',
    'There were 120 petitions in this county last year.',
    'Mass petitioning by villagers',
  ])('“%s” says nothing that happened', (facts) => {
    expect(reported(reporting(facts))).toEqual(['petition-is-no-ground']);
  });

  it.each([
    '群众反映的非法采砂长期无人处理,信访30件',
    '对信访反映的问题弄虚作假,报告不实',
    '集体上访引发群体性事件,两人受伤',
    '因征地补偿未兑现,村民上访',
    '治安秩序混乱',
    'Petitions about illegal dumping went unanswered for a year.',
    'A mass petition turned into a riot.',
  ])('“%s” does: verification looks into it (A26)', (facts) => {
    expect(reported(reporting(facts))).toEqual([]);
  });

  it('the refusal gives the reason in both languages, and points at the words', () => {
    expect(new Desk(units.county).ask(cgcOffice, reporting('信访30件'), on)).toMatchObject({
      refusals: [
        {
          ...{ code: 'petition-is-no-ground', kind: 'input', articles: ['A18'], pointer: '/facts' },
          text: {
            zh: expect.stringContaining('信访数量本身从来不构成追责情形'),
            en: expect.stringContaining('never a ground by itself'),
          },
        },
      ],
    });
  });

  it.each([
    ['多人进京上访', ['petition-is-no-ground']],
    ['冲击县政府,造成两人死亡', []],
  ])('18.4 with “%s” as its grave consequence', (statement, expected) => {
    const elements = { 'grave-consequence': { statement, evidence: '公安机关情况说明' } };
    expect(reported(reporting('大规模集体上访引发重大事件', { ground: '18.4', elements }))).toEqual(expected);
  });

  it('nor may verification find petitions and nothing else (A26)', () => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, on);
    const finding = (findings: string, substantiated = true): Act => ({
      ...{ type: 'verify', substantiated, findings, aggravating: [], mitigating: [] },
      ...(substantiated && { gravity: 'found' }),
    });
    expect(desk.refusals(cgcOffice, finding('信访30件'), on)).toEqual(['petition-is-no-ground']);
    expect(desk.refusals(cgcOffice, finding('信访30件,均属实:三处治安重点未整治'), on)).toEqual([]);
    // Nothing found but petitions: that is what “not substantiated” is for.
    expect(desk.refusals(cgcOffice, finding('只有信访30件', false), on)).toEqual([]);
  });
});
