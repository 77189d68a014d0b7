/** Events that cap a grade by themselves, entered of a unit and a year (A25). */
export {
  type CorrectEvent,
  correctEvent,
  type EnterEvent,
  type EventChanged,
  type EventContext,
  enterEvent,
  type WithdrawEvent,
  withdrawEvent,
} from './enter-event.ts';
export { eventIdOf, unitOfEvent, type YearEvent } from './year-event.ts';
