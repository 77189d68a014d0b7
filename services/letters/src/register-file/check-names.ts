import type { InputError } from '@jieti/lambda';
import { inputErrorText } from '@jieti/lambda/contract';
import { type Bilingual, kindNames, type UnitId } from '@jieti/rules';
import { comparable, shown } from '@jieti/sheets';
import type { NamedUnit } from './named-units.ts';
import type { RegisterFile, RowFault } from './read-file.ts';

const isCalled = (given: string, names: readonly Bilingual[]): boolean =>
  names.some(({ zh, en }) => [zh, en].some((name) => comparable(name) === comparable(given)));

type Names = ReadonlyMap<UnitId, { readonly name: Bilingual }>;

/** A name that is not its id's: whoever sorted a column apart from its ids would have posts and units come below others. */
const differing = ({ named }: RegisterFile, known: Names, coming: Names): [NamedUnit, RowFault][] =>
  named.flatMap((one): [NamedUnit, RowFault][] => {
    const { id, given, row, column } = one;
    const units = [known.get(id), coming.get(id)].flatMap((unit) => unit ?? []);
    const [unit] = units;
    const called = units.map(({ name }) => name);
    if (!unit || isCalled(given, called)) return [];
    const detail = inputErrorText('name-differs', {
      id,
      name: unit.name,
      given: shown(given),
      what: kindNames.unit,
    });
    return [[one, { row, column, code: 'name-differs', detail }]];
  });

/** A unit that takes the name of another one of the file: a column of names sorted apart would rename them all. */
const ofAnother = ({ units }: RegisterFile, known: Names): RowFault[] => {
  const owners = new Map([...known].map(([id, { name }]) => [comparable(name.zh), id]));
  return units.rows.flatMap(({ row, unit: { id, name } }) => {
    const before = known.get(id);
    const other = owners.get(comparable(name.zh));
    if (!before || other === undefined || other === id || isCalled(name.zh, [before.name])) return [];
    const detail = inputErrorText('name-of-another', { id, name: before.name, given: shown(name.zh), other });
    return [{ row, column: 'nameZh', code: 'name-of-another', detail }];
  });
};

/** Every name of the file that is the name of another unit than the one beside which it stands. */
export const nameFaults = (file: RegisterFile, known: Names): InputError[] => {
  const coming: Names = new Map(file.units.rows.map(({ unit }) => [unit.id, unit]));
  return [
    ...differing(file, known, coming).map(([{ table }, fault]) => file.at(table, fault)),
    ...ofAnother(file, known).map((fault) => file.at('units', fault)),
  ];
};
