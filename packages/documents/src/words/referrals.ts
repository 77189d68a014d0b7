import {
  bodyName,
  type CitySettings,
  judicialOrgans,
  type ReferralReason,
  type ReferralReceiver,
} from '@jieti/rules';

/** What a leader is referred for, in words (A19, A27). */
export const referralReasonWords: Readonly<Record<ReferralReason, string>> = {
  resignation: '引咎辞职',
  'ordered-resignation': '责令辞职',
  removal: '免职',
  discipline: '党纪政务处分',
  'criminal-liability': '刑事责任',
};

/** The organ that a leader is referred to, by the city's law or, of those who judge crimes, in general. */
export const receiverName = (city: CitySettings, to: ReferralReceiver): string =>
  to === judicialOrgans ? '司法机关' : bodyName(city, to, 'name').zh;
