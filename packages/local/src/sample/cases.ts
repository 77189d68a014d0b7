import { addDays } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';
import { CaseStory, on } from './case-story.ts';
import type { Desk } from './desk.ts';
import type { Happening } from './timeline.ts';

type Open = (claims: TokenClaims) => Desk;

/** A team of the city's offices, as long as the measure stands (A22). */
const workTeam = (from: string) => {
  const seat = { level: 'city', jurisdiction: 'shifan' };
  return {
    sentBy: { body: 'cgc-office', ...seat },
    members: [
      { body: 'cgc-office', ...seat, capacity: 'deputy-director' },
      { body: 'inspection-office', ...seat, capacity: 'staff' },
    ],
    from,
  };
};

/** 思危市 misses every deadline it is given: all five stages, the last of them this year; nobody files its veto upward. */
const theWholeClimb = (open: Open, last: number): Happening[] => {
  const c = new CaseStory(open, 'siwei');
  const d = (monthDay: string, years = 0) => `${last + years}-${monthDay}`;
  return [
    on(
      d('01-08'),
      9,
      c.report('18.1', '基层基础工作薄弱，治安秩序混乱，问题突出。', d('01-03')),
      '思危市 – a lead is reported',
    ),
    on(d('01-09'), 9, c.verify('found', '核查属实：三处治安重点地区长期未整治。')),
    on(d('01-10'), 9, c.propose('notice', '工作措施落实不力，应予通报并限期整改。', 'P10D')),
    on(d('01-12'), 9, c.approve('notice', d('01-12'), '同意通报，十日内整改。'), '思危市 – notice'),
    on(
      d('01-24'),
      9,
      c.interview(
        d('01-24'),
        '期满未整改到位，约谈主要负责人。',
        ['secretary', 'chief', 'deputy'],
        '三十日内完成三处治安重点地区的整治。',
      ),
      '思危市 – the term passed; interview',
    ),
    on(
      d('03-04'),
      9,
      c.propose('listed-supervision', '约谈后仍未整改到位；问题集中，两个月可以见底。', 'P2M'),
    ),
    on(
      d('03-05'),
      9,
      c.approve('listed-supervision', d('03-05'), '问题集中，期限定为两个月。', {
        workTeam: workTeam(d('03-06')),
      }),
      '思危市 – listed for supervision',
    ),
    on(
      d('05-07'),
      9,
      c.study('veto-warning', d('05-07'), '同意对思危市实行一票否决警示。'),
      '思危市 – the joint conference studies a warning',
    ),
    on(d('05-08'), 9, c.propose('veto-warning', '联席会议研究：挂账督办期满仍未完成整改目标。')),
    on(d('05-12'), 9, c.state('已清理两处，第三处涉及搬迁，请求延长。')),
    on(
      d('05-20'),
      9,
      c.approve('veto-warning', d('05-20'), '经联席会议研究，同意实行一票否决警示。'),
      '思危市 – veto warning',
    ),
    on(d('05-22', 1), 8, c.study('veto', d('05-22', 1), '同意对思危市实行一票否决。')),
    on(d('05-22', 1), 9, c.propose('veto', '联席会议研究：警示期满仍未完成整改目标。')),
    on(d('05-26', 1), 9, c.state('第三处已完成搬迁协议，仍需三个月。')),
    on(d('06-05', 1), 9, c.approve('veto', d('06-05', 1), '主任会议批准实行一票否决。'), '思危市 – veto'),
  ];
};

/** 市教育局 puts things right in the term of its notice. */
const acceptedInTime = (open: Open, last: number): Happening[] => {
  const c = new CaseStory(open, 'sf-education');
  return [
    on(`${last}-03-03`, 9, c.report('18.6', '校园周边突出治安问题未采取有效措施。', `${last}-02-26`)),
    on(`${last}-03-04`, 9, c.verify('found', '核查属实。')),
    on(`${last}-03-05`, 9, c.propose('notice', '应予通报并限期整改。')),
    on(`${last}-03-06`, 9, c.approve('notice', `${last}-03-06`, '同意通报。'), '市教育局 – notice'),
    on(`${last}-03-27`, 15, c.reportProgress('七所学校周边已整改完毕。', true)),
    on(`${last}-03-30`, 9, c.accept('实地核查，整改到位。'), '市教育局 – accepted in time'),
  ];
};

/** 市交通运输局 enters at listed supervision by gravity and is released early. */
const releasedEarly = (open: Open, last: number): Happening[] => {
  const c = new CaseStory(open, 'sf-transport');
  return [
    on(`${last}-04-20`, 9, c.report('18.3', '本系统发生公共安全事件。', `${last}-04-12`)),
    on(`${last}-04-22`, 9, c.verify('grave-below-regime', '影响特别重大，尚不够实施一票否决权制。')),
    on(`${last}-04-24`, 9, c.propose('listed-supervision', '建议挂账督办六个月。')),
    on(
      `${last}-04-25`,
      9,
      c.approve('listed-supervision', `${last}-04-25`, '同意挂账督办。'),
      '市交通运输局 – listed, by gravity',
    ),
    on(`${last}-06-10`, 9, c.reportProgress('隐患排查完成八成。', false)),
    on(`${last}-07-21`, 9, c.reportProgress('全部隐患销号。', true)),
    on(`${last}-07-28`, 9, c.accept('核查验收合格，提前解除挂账督办。'), '市交通运输局 – released early'),
  ];
};

/** 市住房和城乡建设局 goes straight to a veto by the gravity of what happened. */
const straightToVeto = (open: Open, last: number): Happening[] => {
  const c = new CaseStory(open, 'sf-housing');
  const elements = {
    'risk-assessment-failure': { statement: '重大工程项目应评未评。', evidence: '项目审批卷宗第12册' },
    'grave-consequence-or-impact': { statement: '造成特别重大影响。', evidence: '事件调查报告' },
  };
  return [
    on(`${last}-05-06`, 9, c.report('18.9', '重大工程项目未做风险评估即开工。', `${last}-04-28`, elements)),
    on(`${last}-05-09`, 9, c.verify('grave', '核查属实，危害特别严重。')),
    on(`${last}-05-12`, 8, c.study('veto', `${last}-05-12`, '同意对市住房和城乡建设局实行一票否决。')),
    on(`${last}-05-12`, 9, c.propose('veto', '联席会议研究：建议实行一票否决。')),
    on(`${last}-05-14`, 9, c.state('对事实无异议，已停工整改。')),
    on(
      `${last}-05-21`,
      9,
      c.approve('veto', `${last}-05-21`, '主任会议批准。'),
      '市住房和城乡建设局 – veto, by gravity',
    ),
    on(`${last}-05-27`, 9, c.file(1, `${last}-05-27`), '市住房和城乡建设局 – the veto is filed upward'),
    on(`${last + 1}-05-06`, 9, c.reportProgress('评估制度补建完毕，在建项目全部复评。', true)),
    on(`${last + 1}-05-12`, 9, c.accept('核查验收合格。')),
    on(
      `${last + 1}-05-18`,
      9,
      c.release('veto', `${last + 1}-05-18`, '主任会议批准解除。'),
      '市住房和城乡建设局 – released',
    ),
  ];
};

/** 市市场监督管理局 puts things right after its interview; its head is held criminally liable, which caps its year (A25, A27). */
const headHeldLiable = (open: Open, last: number): Happening[] => {
  const c = new CaseStory(open, 'sf-market');
  return [
    on(`${last}-06-02`, 9, c.report('18.3', '监管领域发生公共安全事件。', `${last}-05-27`)),
    on(`${last}-06-04`, 9, c.verify('serious', '核查属实，影响重大。')),
    on(`${last}-06-05`, 9, c.propose('interview', '应予约谈并限期整改。')),
    on(
      `${last}-06-06`,
      9,
      c.interview(
        `${last}-06-06`,
        '同意约谈主要负责人。',
        ['head', 'deputy'],
        '问题场所停业整改，监管责任逐一落实到人。',
      ),
      '市市场监督管理局 – interview, by gravity',
    ),
    on(`${last}-06-27`, 9, c.reportProgress('问题场所全部停业整改完毕。', true)),
    on(`${last}-07-01`, 9, c.accept('核查验收合格。')),
    on(
      `${last}-07-08`,
      9,
      c.refer('head', `${last}-07-08`, '主要负责人涉嫌玩忽职守犯罪，移送司法机关。'),
      '市市场监督管理局 – its head is referred to the judicial organs',
    ),
    on(
      `${last}-10-15`,
      9,
      c.recordOutcome('criminally-liable', `${last}-10-13`, `（${last}）示刑初21号`),
      '市市场监督管理局 – its head is held criminally liable',
    ),
  ];
};

/** What the published year opened: the warning of the county whose survey was below the limit is studied and decided. */
const afterPublication = (open: Open, now: number): Happening[] => {
  const c = new CaseStory(open, 'fangwei');
  return [
    on(`${now}-01-27`, 9, c.openedByEvaluation()),
    on(`${now}-01-29`, 9, c.state('已制定专项提升方案。')),
    on(`${now}-02-05`, 9, c.study('veto-warning', `${now}-02-05`, '同意对防微县实行一票否决警示。')),
    on(`${now}-02-05`, 10, c.propose('veto-warning', '联席会议研究：年度群众安全感调查低于规定比例。')),
    on(
      `${now}-02-13`,
      9,
      c.approve('veto-warning', `${now}-02-13`, '同意实行一票否决警示。'),
      '防微县 – veto warning after its survey',
    ),
  ];
};

/** Two cases of this year whose deadlines are still ahead, dated back from today. */
const stillOpen = (open: Open, now: number, today: string): Happening[] => {
  const back = (days: number) => [addDays(today, -days), `${now}-01-06`].sort().at(-1) ?? today;
  const notice = new CaseStory(open, 'dujian');
  const listed = new CaseStory(open, 'sf-water');
  return [
    on(
      back(14),
      9,
      notice.report('18.10', '信息报送不及时，造成重大影响。', back(20), {
        'grave-consequence-or-impact': { statement: '迟报两日，影响处置。', evidence: '值班日志' },
      }),
    ),
    on(back(12), 10, notice.verify('found', '核查属实。')),
    on(back(11), 11, notice.propose('notice', '应予通报，三十日内整改。')),
    on(back(10), 12, notice.approve('notice', back(10), '同意通报。'), '杜渐县 – notice, its deadline ahead'),
    on(back(60), 9, listed.report('18.3', '本系统发生公共安全事件。', back(66))),
    on(back(58), 10, listed.verify('grave-below-regime', '影响特别重大。')),
    on(back(56), 11, listed.propose('listed-supervision', '建议挂账督办六个月。')),
    on(
      back(55),
      12,
      listed.approve('listed-supervision', back(55), '同意挂账督办，派驻工作组。'),
      '市水利局 – listed, its deadline ahead',
    ),
    on(back(30), 13, listed.reportProgress('隐患排查过半。', false)),
  ];
};

/** Every case of the two years. `today` is the day the history ends. */
export const casesOf = (open: Open, now: number, today: string): Happening[] => [
  ...theWholeClimb(open, now - 1),
  ...acceptedInTime(open, now - 1),
  ...releasedEarly(open, now - 1),
  ...straightToVeto(open, now - 1),
  ...headHeldLiable(open, now - 1),
  ...afterPublication(open, now),
  ...stillOpen(open, now, today),
];
