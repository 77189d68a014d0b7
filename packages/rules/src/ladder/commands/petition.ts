import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';

/** Words for a petition and for those who make one. */
const petitions =
  /信访人?|(?:越级|集体|重复|非正常|进京|赴京|到省|赴省|个人|多次)?(?:上访|来访|走访|群访|个访|集体访|重复访|缠访|闹访)人?|来信(?!访)|初信初访|初访|petition(?:s|ed|ing|er|ers)?/giu;

/** Words that only count, date or place what they stand beside; no event is told by them. */
const counting =
  /群众|村民|居民|职工|业主|人员|人次|批次|件次|起数|件数|人数|批数|次数|总量|总数|数量|居高不下|量|数|登记|受理|发生|收到|接到|接|出现|存在|共计|累计|合计|共有|共|计|约|近|超过|达到|达|逾|余|多|大量|大|高|频繁|较|很|上升|增加|增长|同比|环比|排名|位居|居|第|全市|全县|全区|全省|全镇|我市|我县|该市|该县|该单位|本市|本县|辖区|当地|今年|去年|本年|全年|上半年|下半年|本月|上月|当月|季度|以来|期间|年|月|日|号|件|次|起|人|批|位|名|个|封|集体|越级|非正常|进京|赴京|到省|赴省|重复|多次|有|的|了|等|在|为|是|和|及|与|到|至|从|于|之|百分之|[〇零一二三四五六七八九十百千万两几若干]/gu;

const countingInEnglish =
  /\b(?:a|an|the|of|in|by|from|to|on|at|and|were|was|are|is|there|have|has|had|been|made|received|filed|registered|number|numbers|count|total|many|several|mass|group|collective|repeated|people|persons|villagers|residents|county|city|year|month|this|last|times?|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)\b/giu;

/**
 * A text tells of petitions and of how many there were, and of nothing else: nothing that happened, no neglect, no
 * consequence. The check errs on the side of letting a text pass: what else there is, verification finds (A26).
 */
const tellsOnlyOfPetitions = (text: string): boolean => {
  const without = text.replaceAll(petitions, ' ');
  if (without === text) return false;
  return !/\p{L}/u.test(without.replaceAll(counting, ' ').replaceAll(countingInEnglish, ' '));
};

/**
 * Refuses words that state petitions or their number and nothing else: neither is ever a ground by itself, nor the
 * consequence a ground needs (A18).
 */
export const checkNotOnlyPetitions = (
  text: string,
  pointer: string,
  article: Provision = 'grounds',
): Refusal | null =>
  tellsOnlyOfPetitions(text) ? refusal('petition-is-no-ground', {}, { articles: [article], pointer }) : null;
