/** The parts that contracts are made of. This door loads in a browser: nothing here knows Node, a table or a handler. */
export { type EventContract, eventContract, messageOf } from './event.ts';
export { file, fileOr, jsonBodyOf } from './file.ts';
export { freeText, holdsPersonalNumber } from './free-text.ts';
export { chainVerdict, historyAnswer } from './history.ts';
export { type InNameOf, inNameOfSchema, nameOfOffice, readInNameOf } from './in-name-of.ts';
export {
  type InputErrorCode,
  inputErrorCatalogue,
  inputErrorText,
  unknownCatalogue,
} from './input-error-catalogue.ts';
export { pageOf, pageQuery } from './page.ts';
export { docxType, paperQuery, papersAnswer } from './paper.ts';
export { gatewayPath, type Method, type Route, route, routeKey, verbOf } from './route.ts';
export { fileLanguage, formulas, passedOver } from './sheet.ts';
export * from './words.ts';
