import { type Answer, city, effects, type Request } from '@jieti/lambda';
import { nameOfOffice } from '@jieti/lambda/contract';
import { type Bilingual, bodyName, capacityName, levelOf, type Office, type UnitId } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { today } from '../today.ts';

type Register = ReadonlyMap<UnitId, UnitRecord>;

const named = (id: string): Bilingual => ({ zh: id, en: id });

const heldOffice = (office: Office, register: Register) => {
  const law = city();
  const { body, level, jurisdiction, capacity } = office;
  return {
    as: nameOfOffice(office),
    body: { id: body, name: bodyName(law, body, 'name'), short: bodyName(law, body, 'short') },
    level: { id: level, name: levelOf(law, level)?.name ?? named(level) },
    jurisdiction: { id: jurisdiction, name: register.get(jurisdiction)?.name ?? null },
    capacity: { id: capacity, name: capacityName(law, body, capacity) },
  };
};

const ownUnit = (id: UnitId, register: Register) => {
  const { name = null, kind = null, level = null } = register.get(id) ?? {};
  return { as: id, id, name, kind, level };
};

/**
 * Tells the caller who they are by their token, with the names that the law and the register have for it, and where they are: the city
 * and its day. Somebody without any office or unit is told so by empty lists.
 */
export const whoAmI = async ({ principal }: Request<typeof routes.whoAmI>): Promise<Answer> => {
  const { subject, offices, units } = principal;
  const register = await loadUnits([...offices.map(({ jurisdiction }) => jurisdiction), ...units]);
  const { id, name, root, zone } = city();
  return {
    status: 200,
    body: {
      subject,
      city: { id, name, root, zone, today: today(), now: effects.now() },
      offices: offices.map((office) => heldOffice(office, register)),
      units: units.map((unit) => ownUnit(unit, register)),
    },
  };
};
