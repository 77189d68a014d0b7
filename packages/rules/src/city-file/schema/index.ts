/** The shape of a city's file. */
export { citySettings } from './city-settings.ts';
export { named } from './named.ts';
export { closed, strictObject } from './strict-object.ts';
export { cityId, text } from './words.ts';
