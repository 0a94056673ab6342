import onnxProto from 'onnx-proto';

const { AttributeProto, ModelProto, TensorProto } = onnxProto.onnx;

type Attribute = onnxProto.onnx.IAttributeProto;
type Value = onnxProto.onnx.IValueInfoProto;
type Tensor = onnxProto.onnx.ITensorProto;

const { FLOAT, INT8, INT64 } = TensorProto.DataType;

/** Number types of tensors, with their numbers in onnx.proto. */
export const elementType = { float: FLOAT, int8: INT8, int64: INT64 } as const;
export type ElementType = keyof typeof elementType;

/** A constant of the graph. */
export interface OnnxConstant {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Row-major values, little-endian. */
  readonly values: Float32Array | Int8Array | BigInt64Array;
}

/** One operation: `outputs = operator(inputs)`, with whole-number attributes only. */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** What goes in or comes out; a size given as a name may differ from call to call. */
export interface OnnxValue {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly (number | string)[];
}

/** A graph, operations in the order they are carried out. */
export interface OnnxGraph {
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly constants: readonly OnnxConstant[];
  readonly nodes: readonly OnnxNode[];
}

const intermediateRepresentation = 8;
const operatorSet = 13;

/** The bytes of an `.onnx` file: IR version 8, operator set 13. */
export function onnxModel({ inputs, outputs, constants, nodes }: OnnxGraph): Uint8Array {
  return ModelProto.encode({
    irVersion: intermediateRepresentation,
    producerName: 'tien-do',
    opsetImport: [{ domain: '', version: operatorSet }],
    graph: {
      name: 'embedding',
      node: nodes.map(({ operator, inputs: input, outputs: output, attributes = {} }) => ({
        opType: operator,
        input: [...input],
        output: [...output],
        attribute: Object.entries(attributes).map(([name, value]) => attributeOf(name, value)),
      })),
      initializer: constants.map(tensorOf),
      input: inputs.map(valueInfoOf),
      output: outputs.map(valueInfoOf),
    },
  }).finish();
}

/**
 * The raw values of a model's constants, by name: little-endian, and a copy of their own, so that they are aligned for any number type.
 * @throws Error when the bytes are no ONNX model.
 */
export function onnxConstants(file: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const constants = ModelProto.decode(file).graph?.initializer ?? [];
  return new Map(constants.map(({ name, rawData }) => [name ?? '', Uint8Array.from(rawData ?? [])]));
}

function attributeOf(name: string, value: number | readonly number[]): Attribute {
  return typeof value === 'number'
    ? { name, type: AttributeProto.AttributeType.INT, i: value }
    : { name, type: AttributeProto.AttributeType.INTS, ints: [...value] };
}

function tensorOf({ name, type, shape, values }: OnnxConstant): Tensor {
  const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return { name, dataType: elementType[type], dims: [...shape], rawData };
}

function valueInfoOf({ name, type, shape }: OnnxValue): Value {
  const dim = shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return { name, type: { tensorType: { elemType: elementType[type], shape: { dim } } } };
}
