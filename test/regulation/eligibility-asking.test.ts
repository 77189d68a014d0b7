import {
  type Body,
  mayAskAboutHolders,
  measureOfTangshan,
  type Office,
  onlyThoseWhoAssess,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';

const office = (body: Body, capacity: Office['capacity'] = 'staff'): Office => ({
  body,
  level: 'county',
  jurisdiction: 'donghe',
  capacity,
});

describe('who asks whether a leader is eligible (A11, A12; I-22)', () => {
  it.each([
    ['the personnel departments, which assess and promote (A11)', 'org-hr', true],
    ['the commission, which keeps the archives and commends (A11, A14)', 'cgc', true],
    ['its office', 'cgc-office', true],
    ['the leading group', 'slg', true],
    ['its office', 'slg-office', true],
    ['the joint conference, before which large rewards come (A12)', 'joint-conference', true],
    ['discipline inspection neither promotes nor commends', 'discipline', false],
    ['nor does finance', 'finance', false],
    ['nor do the inspection offices', 'inspection-office', false],
  ] as const)('%s', (_, body, may) => {
    expect(mayAskAboutHolders(office(body), measureOfTangshan)).toBe(may);
    expect(onlyThoseWhoAssess([office(body)], measureOfTangshan) === null).toBe(may);
  });

  it('one such office among several is enough', () => {
    expect(onlyThoseWhoAssess([office('finance'), office('org-hr')], measureOfTangshan)).toBeNull();
  });

  it('a refusal names the articles and who could', () => {
    expect(onlyThoseWhoAssess([], measureOfTangshan)).toMatchObject({
      code: 'not-competent',
      kind: 'competence',
      articles: cited('A11', 'A12'),
      facts: { competent: ['org-hr', 'cgc', 'cgc-office', 'slg', 'slg-office', 'joint-conference'] },
    });
    expect(onlyThoseWhoAssess([], measureOfTangshan)?.text.zh).toContain('组织人事部门');
  });
});
