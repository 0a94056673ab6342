import { bytesField, concatenate, messageField, numberField, textField } from './protobuf.js';

/** Number types of tensors, with their numbers in onnx.proto. */
export const elementType = { float: 1, int8: 3, int64: 7 } as const;
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
const attributeInt = 2;
const attributeInts = 7;

/** The bytes of an `.onnx` file: IR version 8, operator set 13 (field numbers from onnx.proto). */
export function onnxModel(graph: OnnxGraph): Uint8Array {
  return concatenate([
    numberField(1, intermediateRepresentation),
    textField(2, 'tien-do'),
    messageField(7, [
      ...graph.nodes.map((node) => messageField(1, nodeFields(node))),
      textField(2, 'embedding'),
      ...graph.constants.map((constant) => messageField(5, constantFields(constant))),
      ...graph.inputs.map((value) => messageField(11, valueFields(value))),
      ...graph.outputs.map((value) => messageField(12, valueFields(value))),
    ]),
    messageField(8, [textField(1, ''), numberField(2, operatorSet)]),
  ]);
}

function nodeFields({ operator, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array[] {
  return [
    ...inputs.map((name) => textField(1, name)),
    ...outputs.map((name) => textField(2, name)),
    textField(4, operator),
    ...Object.entries(attributes).map(([name, value]) => messageField(5, attributeFields(name, value))),
  ];
}

function attributeFields(name: string, value: number | readonly number[]): Uint8Array[] {
  return typeof value === 'number'
    ? [textField(1, name), numberField(3, value), numberField(20, attributeInt)]
    : [textField(1, name), ...value.map((each) => numberField(8, each)), numberField(20, attributeInts)];
}

function constantFields({ name, type, shape, values }: OnnxConstant): Uint8Array[] {
  return [
    ...shape.map((size) => numberField(1, size)),
    numberField(2, elementType[type]),
    textField(8, name),
    bytesField(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ];
}

function valueFields({ name, type, shape }: OnnxValue): Uint8Array[] {
  const sizes = shape.map((size) => messageField(1, [typeof size === 'number' ? numberField(1, size) : textField(2, size)]));
  return [textField(1, name), messageField(2, [messageField(1, [numberField(1, elementType[type]), messageField(2, sizes)])])];
}
