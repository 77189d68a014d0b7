import { named } from '@jieti/rules/city-file';
import { z } from 'zod';
import { cityFile } from '../../infra/cities/schema/city.ts';

/** The shape of a city's file as JSON Schema. What places say together no schema can say: `inspectCity` checks that. */
export const citySchema = (): string => {
  const schema = z.toJSONSchema(cityFile, { metadata: named, io: 'input', reused: 'ref' });
  const titled = {
    $schema: schema.$schema,
    title: '城市文件 / a city’s file',
    description:
      '由程序按检查城市文件的同一模式生成，非手写。 / Written by `npm run city -- schema` from the schema that checks the file; not by hand.',
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
};
