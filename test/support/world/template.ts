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
