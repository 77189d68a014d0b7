import type { ServiceDeclaration } from '@jieti/lambda/functions';
import { cases } from '../../services/cases/functions.ts';
import { evaluation } from '../../services/evaluation/functions.ts';
import { letters } from '../../services/letters/functions.ts';

/** Services whose README holds a table of their functions. */
export const services: readonly ServiceDeclaration[] = [letters, cases, evaluation];

/** From the repository's root. */
export const readmeOf = ({ service }: ServiceDeclaration): string => `services/${service}/README.md`;
