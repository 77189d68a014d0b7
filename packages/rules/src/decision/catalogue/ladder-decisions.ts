import type { RefusalDefinition } from './definition.ts';

/** Refusals of a decision on a proposal (A20–A24). */
export const decisionRefusals = {
  'own-proposal': {
    kind: 'competence',
    articles: [],
    zh: '{stage}由一人提出、他人决定；写明两个机构的，由一机构提出、另一机构批准。提出者不得决定自己的提议。',
    en: '“{stage}” is proposed by one person and decided by another, where two bodies are named by one body and another: nobody decides their own proposal.',
  },
  'not-studied': {
    kind: 'state',
    articles: [],
    zh: '{stage}须先由有权提出的机构研究提出。',
    en: '“{stage}” must first be studied and taken up by the body that proposes it.',
  },
  'stage-without-authority': {
    kind: 'state',
    articles: [],
    zh: '本{@top}文件没有载明{stage}的依据文号和日期，不得采用。',
    en: "The city's file names no document that allows “{stage}”: it cannot be imposed.",
  },
  'statement-period-running': {
    kind: 'state',
    articles: [],
    zh: '该单位尚可陈述意见，陈述期届满或已陈述后方可决定。',
    en: 'The unit may still state its case: decide once it has, or once the period is over.',
  },
  'only-with-approval': {
    kind: 'input',
    articles: [],
    zh: '只有批准时才可填写此项。',
    en: 'This goes with an approval only.',
  },
  'necessity-missing': {
    kind: 'input',
    articles: [],
    zh: '{stage}一般由办公室进行；由办公室以外的机构进行的，须写明何以必要。',
    en: '“{stage}” is for the offices; any other body says why it is necessary that it acts.',
  },
  'no-necessity': {
    kind: 'input',
    articles: [],
    zh: '决定机构和约谈人本来就有权进行，无须说明必要性。',
    en: 'Whoever decides and interviews may do so anyway: no necessity is to be stated.',
  },
  'interview-missing': {
    kind: 'input',
    articles: [],
    zh: '约谈须有记录：被约谈人、约谈人、约谈日期和承诺事项。',
    en: 'An interview needs its record: who was interviewed, by whom, when, and what was undertaken.',
  },
  'no-interview': {
    kind: 'input',
    articles: [],
    zh: '{stage}没有约谈记录。',
    en: '“{stage}” has no record of an interview.',
  },
  'interview-in-future': {
    kind: 'input',
    articles: [],
    zh: '约谈日期{day}晚于今天{today}。',
    en: 'The interview is dated {day}, after today, {today}.',
  },
  'interview-before-proposal': {
    kind: 'input',
    articles: [],
    zh: '约谈日期{on}早于提出之日{proposedOn}。',
    en: 'The interview of {on} is before the day it was proposed, {proposedOn}.',
  },
  'undertaken-missing': {
    kind: 'input',
    articles: [],
    zh: '须写明承诺事项。',
    en: 'What was undertaken must be given.',
  },
  'interviewer-not-competent': {
    kind: 'input',
    articles: [],
    zh: '约谈人须是作出决定一级的有权机构及身份。',
    en: 'Whoever interviews must be a body and capacity competent for it, in the place that decides.',
  },
  'interviewed-missing': {
    kind: 'input',
    articles: [],
    zh: '须载明被约谈人。',
    en: 'Who was interviewed must be given.',
  },
  'interviewed-twice': {
    kind: 'input',
    articles: [],
    zh: '同一人员重复载明。',
    en: 'The same person stands there twice.',
  },
  'no-such-post': {
    kind: 'input',
    articles: [],
    zh: '该单位没有所填的任职岗位。',
    en: 'The unit has no such post that carries responsibility.',
  },
  'not-holder-of-post': {
    kind: 'input',
    articles: [],
    zh: '所填人员至{on}未任过所填岗位。',
    en: 'The person named had not held that post by {on}.',
  },
  'leaders-not-interviewed': {
    kind: 'input',
    articles: [],
    zh: '约谈对象是党政主要领导、分管领导和其他负有责任者，不能没有领导。',
    en: 'The principals, the deputy in charge and others responsible are interviewed: not without the leaders.',
  },
  'no-work-team': {
    kind: 'input',
    articles: [],
    zh: '{stage}不派驻工作组。',
    en: 'At “{stage}” no work team is sent.',
  },
  'work-team-sent-elsewhere': {
    kind: 'input',
    articles: [],
    zh: '工作组由作出决定的一级派驻。',
    en: 'A work team is sent by a body of the place that lists the unit.',
  },
  'work-team-members-missing': {
    kind: 'input',
    articles: [],
    zh: '须载明工作组成员单位。',
    en: 'The offices of the team must be given.',
  },
  'work-team-member-elsewhere': {
    kind: 'input',
    articles: [],
    zh: '工作组成员须是该单位上级地方的机构。',
    en: 'A member of the team is an office of a place above the unit.',
  },
  'work-team-outside-term': {
    kind: 'input',
    articles: [],
    zh: '工作组派驻期须在{first}至{lastDay}之间。',
    en: 'The team is there between {first} and {lastDay}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
