const target = (id: string, weight: number) => ({
  id,
  text: '目标',
  weight,
  measure: '按季度核查',
  evidence: '台账',
});

/** A template with a section for each kind of unit. */
export const templateBody = {
  title: '2026 年综治维稳责任书',
  document: { number: '综〔2025〕31号', date: '2025-12-31' },
  with: { body: 'slg-office' },
  sections: (['locality', 'department', 'unit'] as const).map((kind) => ({
    id: `for-${kind}`,
    kind,
    tasks: ['化解矛盾纠纷'],
    targets: [target('disputes', 60), target('patrols', 40)],
  })),
};

/** The same for another year, on a paper of its own: a template's number is its year's. */
export const templateOf = (year: number) => ({
  ...templateBody,
  document: {
    ...templateBody.document,
    number: year === 2026 ? templateBody.document.number : `综〔${year - 1}〕31号`,
  },
});
