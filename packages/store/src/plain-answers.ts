import { AwsJson1_0Protocol, JsonCodec2, JsonShapeDeserializer2 } from '@aws-sdk/core/protocols';

/** What the engine answered, as its JSON says it. */
class PlainJson extends JsonShapeDeserializer2 {
  override async read(_: unknown, data: string | Uint8Array): Promise<unknown> {
    return JSON.parse(typeof data === 'string' ? data : Buffer.from(data).toString('utf8'));
  }

  override readObject(_: unknown, data: unknown): unknown {
    return data;
  }
}

class PlainAnswers extends JsonCodec2 {
  readonly #written: JsonCodec2;

  constructor(written: JsonCodec2) {
    super(written.settings);
    this.#written = written;
  }

  override createSerializer() {
    return this.#written.createSerializer();
  }

  override createDeserializer() {
    return new PlainJson(this.settings);
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
