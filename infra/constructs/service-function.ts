import type { limitsOf, Occasion } from '@jieti/lambda/functions';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnFunction, type ILayerVersion, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type BundleProps, bundled } from './bundle.ts';

export interface ServiceFunctionProps extends BundleProps {
  readonly environment: Readonly<Record<string, string>>;
  readonly layer?: ILayerVersion;
  readonly limits: ReturnType<typeof limitsOf>;
  readonly schedule?: Occasion;
}

/** One function with a role and a log of its own. What it may do beyond writing its log is granted by whom it serves. */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.lambda = new Lambda(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: bundled(props),
      role: this.role,
      logGroup,
      timeout: Duration.seconds(props.limits.timeoutSeconds),
      memorySize: props.limits.memoryMiB,
      environment: { ...props.environment },
      ...(props.layer && { layers: [props.layer] }),
    });
    Validations.of(this.lambda).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason:
          'Whoever waits for its answer hears of a failure; whoever does not has a failure destination of its own.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason: 'X-Ray for Lambda does not exist in the China regions.',
      },
    );
    const resource = this.lambda.node.defaultChild;
    if (!(resource instanceof CfnFunction)) return;
    resource.addMetadata('jieti:entry', props.entry);
    if (props.schedule) resource.addMetadata('jieti:schedule', props.schedule);
  }

  /** A variable and the right to use what it names, in one call, so that neither is forgotten. */
  give(variable: string, value: string, actions: readonly string[], resources: readonly string[]): void {
    this.lambda.addEnvironment(variable, value);
    this.allow(actions, resources);
  }

  allow(actions: readonly string[], resources: readonly string[]): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
