interface Wish {
  readonly type: string;
  readonly quality: number;
}

const wishIn = (range: string): Wish => {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const number = quality === undefined ? 1 : Number(quality);
  return { type, quality: Number.isFinite(number) ? number : 0 };
};

/** Ranks how exactly a range names a type: the type itself, all of its kind, anything; 0 if not at all. */
const exactness = (range: string, type: string): number => {
  if (range === type) return 3;
  if (range === `${type.split('/')[0]}/*`) return 2;
  return range === '*/*' ? 1 : 0;
};

/**
 * Chooses the media type that an `Accept` header asks for among those offered, the usual one first (RFC 9110, 12.5.1). The usual one
 * also where it asks for none of them: an answer is better than a refusal.
 */
export const preferred = (accept: string | undefined, offered: readonly [string, ...string[]]): string => {
  const wishes = (accept ?? '').slice(0, 2000).split(',').map(wishIn);
  const qualityOf = (type: string): number => {
    const best = wishes.toSorted((a, b) => exactness(b.type, type) - exactness(a.type, type))[0];
    return best && exactness(best.type, type) > 0 ? best.quality : 0;
  };
  const [usual, ...others] = offered;
  return others.reduce((best, type) => (qualityOf(type) > qualityOf(best) ? type : best), usual);
};
