import { AwsJson1_0Protocol, JsonCodec2, JsonShapeDeserializer2 } from '@aws-sdk/core/protocols';

type Reader = ReturnType<JsonCodec2['createDeserializer']>;

/** Binary values; a text that holds the like has its quotes escaped. */
const binary = /"BS?":/;

/** What the engine answered, as its JSON says it. We write no binary values; an answer with one is read as the SDK reads it. */
class PlainJson extends JsonShapeDeserializer2 {
  readonly #bySchema: Reader;

  constructor(bySchema: Reader, settings: JsonCodec2['settings']) {
    super(settings);
    this.#bySchema = bySchema;
  }

  override async read(schema: Parameters<Reader['read']>[0], data: string | Uint8Array): Promise<unknown> {
    const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8');
    return binary.test(text) ? this.#bySchema.read(schema, text) : JSON.parse(text);
  }

  override readObject(_: unknown, data: unknown): unknown {
    return data;
  }
}

class PlainAnswers extends JsonCodec2 {
  readonly #bySchema: JsonCodec2;

  constructor(bySchema: JsonCodec2) {
    super(bySchema.settings);
    this.#bySchema = bySchema;
  }

  override createSerializer() {
    return this.#bySchema.createSerializer();
  }

  override createDeserializer() {
    return new PlainJson(this.#bySchema.createDeserializer(), this.settings);
  }
}

type Settings = ConstructorParameters<typeof AwsJson1_0Protocol>[0];

/**
 * The SDK's protocol of DynamoDB, but that answers are taken as their JSON is. The SDK walks through every value by the schema of its
 * operation, to find binary values and instants; our items have none, and that walk was a fifth of the work of reading a page.
 */
export class PlainAnswersProtocol extends AwsJson1_0Protocol {
  constructor(settings: Settings) {
    const { jsonCodec } = settings;
    super({
      ...settings,
      ...(jsonCodec instanceof JsonCodec2 && { jsonCodec: new PlainAnswers(jsonCodec) }),
    });
  }
}
