// Made by scripts/generate-operators.mjs from the schemas of LibTorch; not to be edited.
import type { DType, DTypeName } from "./dtype.js";
import type { Generator } from "./random.js";
import type { Device, Element, Tensor } from "./tensor.js";

export type Int = number | bigint;
/** For each dimension, or one for all. */
export type Ints = Int | readonly Int[];
export type Scalar = number | bigint | boolean;
export type Layout =
  | "strided"
  | "sparse_coo"
  | "sparse_csr"
  | "sparse_csc"
  | "sparse_bsr"
  | "sparse_bsc"
  | "mkldnn"
  | "jagged";
export type MemoryFormat = "contiguous_format" | "preserve_format" | "channels_last" | "channels_last_3d";

/** The form and place of a new tensor. */
export interface Placement {
  dtype?: DTypeName | null;
  layout?: Layout | null;
  device?: Device | null;
  pin_memory?: boolean | null;
}

/** Every overload of every operator by its full name. */
export interface Overloads {
  "__and__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__and__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__iand__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__iand__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__ilshift__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__ilshift__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__ior__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__ior__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__irshift__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__irshift__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__ixor__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__ixor__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__lshift__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__lshift__.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "__lshift__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__lshift__.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "__or__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__or__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__rshift__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__rshift__.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "__rshift__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "__rshift__.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "__xor__.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "__xor__.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "_adaptive_avg_pool2d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): Tensor;
  "_adaptive_avg_pool2d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_adaptive_avg_pool2d_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "_adaptive_avg_pool2d_backward.out"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_adaptive_avg_pool3d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): Tensor;
  "_adaptive_avg_pool3d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_adaptive_avg_pool3d_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "_adaptive_avg_pool3d_backward.out"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_add_batch_dim.default"(self: Tensor, batch_dim: Int | { batch_dim: Int; level: Int }, level: Int): Tensor;
  "_add_relu.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "_add_relu.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar; out: Tensor },
    alpha?: Scalar | { alpha?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_add_relu.Tensor"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "_add_relu.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar; out: Tensor },
    keywords?: { alpha?: Scalar; out: Tensor },
  ): Tensor;
  "_add_relu_.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "_add_relu_.Tensor"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "_addmm_activation.default"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; use_gelu?: boolean },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; use_gelu?: boolean },
  ): Tensor;
  "_addmm_activation.out"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; use_gelu?: boolean; out: Tensor },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; use_gelu?: boolean; out: Tensor },
  ): Tensor;
  "_aminmax.default"(self: Tensor): [Tensor, Tensor];
  "_aminmax.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [Tensor, Tensor];
  "_aminmax.dim_out"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; out0: Tensor; out1: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_aminmax.out"(self: Tensor, keywords: { out0: Tensor; out1: Tensor }): [Tensor, Tensor];
  "_amp_foreach_non_finite_check_and_unscale.default"(
    self: readonly Tensor[],
    found_inf: Tensor | { found_inf: Tensor; inv_scale: Tensor },
    inv_scale: Tensor,
  ): [self_out: Tensor[], found_inf_out: Tensor];
  "_amp_foreach_non_finite_check_and_unscale.out"(
    self: readonly Tensor[],
    found_inf: Tensor | { found_inf: Tensor; inv_scale: Tensor; out: readonly Tensor[] },
    inv_scale: Tensor,
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_amp_foreach_non_finite_check_and_unscale_.default"(
    self: readonly Tensor[],
    found_inf: Tensor | { found_inf: Tensor; inv_scale: Tensor },
    inv_scale: Tensor,
  ): void;
  "_amp_update_scale.default"(
    self: Tensor,
    growth_tracker:
      | Tensor
      | {
          growth_tracker: Tensor;
          found_inf: Tensor;
          scale_growth_factor: number;
          scale_backoff_factor: number;
          growth_interval: Int;
        },
    found_inf: Tensor,
    scale_growth_factor: number,
    scale_backoff_factor: number,
    growth_interval: Int,
  ): [Tensor, Tensor];
  "_amp_update_scale.out"(
    self: Tensor,
    growth_tracker:
      | Tensor
      | {
          growth_tracker: Tensor;
          found_inf: Tensor;
          scale_growth_factor: number;
          scale_backoff_factor: number;
          growth_interval: Int;
          out: Tensor;
        },
    found_inf: Tensor,
    scale_growth_factor: number,
    scale_backoff_factor: number,
    growth_interval: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_amp_update_scale_.default"(
    self: Tensor,
    growth_tracker:
      | Tensor
      | {
          growth_tracker: Tensor;
          found_inf: Tensor;
          scale_growth_factor: number;
          scale_backoff_factor: number;
          growth_interval: Int;
        },
    found_inf: Tensor,
    scale_growth_factor: number,
    scale_backoff_factor: number,
    growth_interval: Int,
  ): Tensor;
  "_assert_async.default"(self: Tensor): void;
  "_assert_async.msg"(self: Tensor, assert_msg: string | { assert_msg: string }): void;
  "_assert_scalar.default"(self: Scalar, assert_msg: string | { assert_msg: string }): void;
  "_assert_tensor_metadata.default"(
    a: Tensor,
    size?:
      | readonly Int[]
      | null
      | {
          size?: readonly Int[] | null;
          stride?: readonly Int[] | null;
          dtype?: DTypeName | null;
          device?: Device | null;
          layout?: Layout | null;
        },
    stride?:
      | readonly Int[]
      | null
      | { stride?: readonly Int[] | null; dtype?: DTypeName | null; device?: Device | null; layout?: Layout | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null; device?: Device | null; layout?: Layout | null },
    keywords?: { device?: Device | null; layout?: Layout | null },
  ): void;
  "_autocast_to_full_precision.default"(
    self: Tensor,
    cuda_enabled: boolean | { cuda_enabled: boolean; cpu_enabled: boolean },
    cpu_enabled: boolean,
  ): Tensor;
  "_autocast_to_reduced_precision.default"(
    self: Tensor,
    cuda_enabled:
      | boolean
      | { cuda_enabled: boolean; cpu_enabled: boolean; cuda_dtype: DTypeName; cpu_dtype: DTypeName },
    cpu_enabled: boolean,
    cuda_dtype: DTypeName,
    cpu_dtype: DTypeName,
  ): Tensor;
  "_backward.default"(
    self: Tensor,
    inputs:
      | readonly Tensor[]
      | { inputs: readonly Tensor[]; gradient?: Tensor | null; retain_graph?: boolean | null; create_graph?: boolean },
    gradient?: Tensor | null | { gradient?: Tensor | null; retain_graph?: boolean | null; create_graph?: boolean },
    retain_graph?: boolean | null | { retain_graph?: boolean | null; create_graph?: boolean },
    create_graph?: boolean | { create_graph?: boolean },
  ): void;
  "_batch_norm_impl_index.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          momentum: number;
          eps: number;
          cudnn_enabled: boolean;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    momentum: number,
    eps: number,
    cudnn_enabled: boolean,
  ): [Tensor, Tensor, Tensor, Tensor, Int];
  "_batch_norm_impl_index_backward.default"(
    impl_index: Int,
    input:
      | Tensor
      | {
          input: Tensor;
          grad_output: Tensor;
          weight: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_var_transform: Tensor | null;
          train: boolean;
          eps: number;
          output_mask: boolean | readonly boolean[];
          reservedSpace: Tensor;
        },
    grad_output: Tensor,
    weight: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_var_transform: Tensor | null,
    train: boolean,
    eps: number,
    output_mask: boolean | readonly boolean[],
    reservedSpace: Tensor,
  ): [Tensor, Tensor, Tensor];
  "_batch_norm_no_update.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor, Tensor];
  "_batch_norm_no_update.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          momentum: number;
          eps: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    momentum: number,
    eps: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_batch_norm_with_update.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor, Tensor];
  "_batch_norm_with_update.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          momentum: number;
          eps: number;
          out: Tensor;
          save_mean: Tensor;
          save_invstd: Tensor;
          reserve: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    momentum: number,
    eps: number,
    keywords?: { out: Tensor; save_mean: Tensor; save_invstd: Tensor; reserve: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_batch_norm_with_update_functional.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  "_cast_Byte.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Char.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Double.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Float.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Half.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Int.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Long.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cast_Short.default"(self: Tensor, non_blocking?: boolean | { non_blocking?: boolean }): Tensor;
  "_cdist_backward.default"(
    grad: Tensor,
    x1: Tensor | { x1: Tensor; x2: Tensor; p: number; cdist: Tensor },
    x2: Tensor,
    p: number,
    cdist: Tensor,
  ): Tensor;
  "_cdist_backward.out"(
    grad: Tensor,
    x1: Tensor | { x1: Tensor; x2: Tensor; p: number; cdist: Tensor; out: Tensor },
    x2: Tensor,
    p: number,
    cdist: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "_cdist_forward.default"(
    x1: Tensor,
    x2: Tensor | { x2: Tensor; p: number; compute_mode: Int | null },
    p: number,
    compute_mode: Int | null,
  ): Tensor;
  "_cdist_forward.out"(
    x1: Tensor,
    x2: Tensor | { x2: Tensor; p: number; compute_mode: Int | null; out: Tensor },
    p: number,
    compute_mode: Int | null,
    keywords?: { out: Tensor },
  ): Tensor;
  "_cholesky_solve_helper.default"(self: Tensor, A: Tensor | { A: Tensor; upper: boolean }, upper: boolean): Tensor;
  "_cholesky_solve_helper.out"(
    self: Tensor,
    A: Tensor | { A: Tensor; upper: boolean; out: Tensor },
    upper: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_choose_qparams_per_tensor.default"(
    self: Tensor,
    reduce_range?: boolean | { reduce_range?: boolean },
  ): [number, Int];
  "_chunk_cat.default"(tensors: readonly Tensor[], dim: Int | { dim: Int; num_chunks: Int }, num_chunks: Int): Tensor;
  "_chunk_cat.out"(
    tensors: readonly Tensor[],
    dim: Int | { dim: Int; num_chunks: Int; out: Tensor },
    num_chunks: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_coalesce.default"(self: Tensor): Tensor;
  "_coalesce.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_coalesced.default"(self: Tensor, coalesced: boolean | { coalesced: boolean }): Tensor;
  "_coalesced.out"(
    self: Tensor,
    coalesced: boolean | { coalesced: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_coalesced_.default"(self: Tensor, coalesced: boolean | { coalesced: boolean }): Tensor;
  "_compute_linear_combination.default"(input: Tensor, coefficients: Tensor | { coefficients: Tensor }): Tensor;
  "_compute_linear_combination.out"(
    input: Tensor,
    coefficients: Tensor | { coefficients: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_conj.default"(self: Tensor): Tensor;
  "_conj_copy.default"(self: Tensor): Tensor;
  "_conj_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_conj_physical.default"(self: Tensor): Tensor;
  "_conj_physical.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_conv_depthwise2d.default"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias: Tensor | null; stride: Ints; padding: Ints; dilation: Ints },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
  ): Tensor;
  "_conv_depthwise2d.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias: Tensor | null;
          stride: Ints;
          padding: Ints;
          dilation: Ints;
          out: Tensor;
        },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
    keywords?: { out: Tensor },
  ): Tensor;
  "_convert_indices_from_coo_to_csr.default"(
    self: Tensor,
    size: Int | { size: Int; out_int32?: boolean },
    keywords?: { out_int32?: boolean },
  ): Tensor;
  "_convert_indices_from_coo_to_csr.out"(
    self: Tensor,
    size: Int | { size: Int; out_int32?: boolean; out: Tensor },
    keywords?: { out_int32?: boolean; out: Tensor },
  ): Tensor;
  "_convert_indices_from_csr_to_coo.default"(
    crow_indices: Tensor,
    col_indices: Tensor | { col_indices: Tensor; out_int32?: boolean; transpose?: boolean },
    keywords?: { out_int32?: boolean; transpose?: boolean },
  ): Tensor;
  "_convert_indices_from_csr_to_coo.out"(
    crow_indices: Tensor,
    col_indices: Tensor | { col_indices: Tensor; out_int32?: boolean; transpose?: boolean; out: Tensor },
    keywords?: { out_int32?: boolean; transpose?: boolean; out: Tensor },
  ): Tensor;
  "_convert_weight_to_int4pack.default"(self: Tensor, innerKTiles: Int | { innerKTiles: Int }): Tensor;
  "_convert_weight_to_int4pack_for_cpu.default"(self: Tensor, innerKTiles: Int | { innerKTiles: Int }): Tensor;
  "_convolution.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          cudnn_enabled: boolean;
          allow_tf32: boolean;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    cudnn_enabled: boolean,
    allow_tf32: boolean,
  ): Tensor;
  "_convolution.deprecated"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          cudnn_enabled: boolean;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    cudnn_enabled: boolean,
  ): Tensor;
  "_convolution.out"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          cudnn_enabled: boolean;
          allow_tf32: boolean;
          out: Tensor;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    cudnn_enabled: boolean,
    allow_tf32: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_convolution_double_backward.default"(
    ggI: Tensor | null,
    ggW:
      | Tensor
      | null
      | {
          ggW: Tensor | null;
          ggb: Tensor | null;
          gO: Tensor;
          weight: Tensor;
          self: Tensor;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
        },
    ggb: Tensor | null,
    gO: Tensor,
    weight: Tensor,
    self: Tensor,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "_convolution_mode.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: string;
          dilation: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: string,
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "_copy_from.default"(
    self: Tensor,
    dst: Tensor | { dst: Tensor; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): Tensor;
  "_copy_from.out"(
    self: Tensor,
    dst: Tensor | { dst: Tensor; non_blocking?: boolean; out: Tensor },
    non_blocking?: boolean | { non_blocking?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_copy_from_and_resize.default"(self: Tensor, dst: Tensor | { dst: Tensor }): Tensor;
  "_copy_from_and_resize.out"(
    self: Tensor,
    dst: Tensor | { dst: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_cslt_compress.default"(input: Tensor): Tensor;
  "_cslt_sparse_mm.default"(
    compressed_A: Tensor,
    dense_B:
      | Tensor
      | {
          dense_B: Tensor;
          bias?: Tensor | null;
          alpha?: Tensor | null;
          out_dtype?: DTypeName | null;
          transpose_result?: boolean;
          alg_id?: Int;
          split_k?: Int;
          split_k_mode?: Int;
        },
    bias?:
      | Tensor
      | null
      | {
          bias?: Tensor | null;
          alpha?: Tensor | null;
          out_dtype?: DTypeName | null;
          transpose_result?: boolean;
          alg_id?: Int;
          split_k?: Int;
          split_k_mode?: Int;
        },
    alpha?:
      | Tensor
      | null
      | {
          alpha?: Tensor | null;
          out_dtype?: DTypeName | null;
          transpose_result?: boolean;
          alg_id?: Int;
          split_k?: Int;
          split_k_mode?: Int;
        },
    out_dtype?:
      | DTypeName
      | null
      | { out_dtype?: DTypeName | null; transpose_result?: boolean; alg_id?: Int; split_k?: Int; split_k_mode?: Int },
    transpose_result?: boolean | { transpose_result?: boolean; alg_id?: Int; split_k?: Int; split_k_mode?: Int },
    alg_id?: Int | { alg_id?: Int; split_k?: Int; split_k_mode?: Int },
    split_k?: Int | { split_k?: Int; split_k_mode?: Int },
    split_k_mode?: Int | { split_k_mode?: Int },
  ): Tensor;
  "_cslt_sparse_mm_search.default"(
    compressed_A: Tensor,
    dense_B:
      | Tensor
      | {
          dense_B: Tensor;
          bias?: Tensor | null;
          alpha?: Tensor | null;
          out_dtype?: DTypeName | null;
          transpose_result?: boolean;
        },
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; alpha?: Tensor | null; out_dtype?: DTypeName | null; transpose_result?: boolean },
    alpha?: Tensor | null | { alpha?: Tensor | null; out_dtype?: DTypeName | null; transpose_result?: boolean },
    out_dtype?: DTypeName | null | { out_dtype?: DTypeName | null; transpose_result?: boolean },
    transpose_result?: boolean | { transpose_result?: boolean },
  ): Int;
  "_ctc_loss.default"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank?: Int;
          zero_infinity?: boolean;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank?: Int | { blank?: Int; zero_infinity?: boolean },
    zero_infinity?: boolean | { zero_infinity?: boolean },
  ): [Tensor, Tensor];
  "_ctc_loss.Tensor"(
    log_probs: Tensor,
    targets:
      | Tensor
      | { targets: Tensor; input_lengths: Tensor; target_lengths: Tensor; blank?: Int; zero_infinity?: boolean },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank?: Int | { blank?: Int; zero_infinity?: boolean },
    zero_infinity?: boolean | { zero_infinity?: boolean },
  ): [Tensor, Tensor];
  "_ctc_loss.Tensor_out"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: Tensor;
          target_lengths: Tensor;
          blank?: Int;
          zero_infinity?: boolean;
          out0: Tensor;
          out1: Tensor;
        },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank?: Int | { blank?: Int; zero_infinity?: boolean; out0: Tensor; out1: Tensor },
    zero_infinity?: boolean | { zero_infinity?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_ctc_loss.out"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank?: Int;
          zero_infinity?: boolean;
          out0: Tensor;
          out1: Tensor;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank?: Int | { blank?: Int; zero_infinity?: boolean; out0: Tensor; out1: Tensor },
    zero_infinity?: boolean | { zero_infinity?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_ctc_loss_backward.default"(
    grad: Tensor,
    log_probs:
      | Tensor
      | {
          log_probs: Tensor;
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          neg_log_likelihood: Tensor;
          log_alpha: Tensor;
          blank: Int;
          zero_infinity?: boolean;
        },
    targets: Tensor,
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    neg_log_likelihood: Tensor,
    log_alpha: Tensor,
    blank: Int,
    zero_infinity?: boolean | { zero_infinity?: boolean },
  ): Tensor;
  "_ctc_loss_backward.Tensor"(
    grad: Tensor,
    log_probs:
      | Tensor
      | {
          log_probs: Tensor;
          targets: Tensor;
          input_lengths: Tensor;
          target_lengths: Tensor;
          neg_log_likelihood: Tensor;
          log_alpha: Tensor;
          blank: Int;
          zero_infinity?: boolean;
        },
    targets: Tensor,
    input_lengths: Tensor,
    target_lengths: Tensor,
    neg_log_likelihood: Tensor,
    log_alpha: Tensor,
    blank: Int,
    zero_infinity?: boolean | { zero_infinity?: boolean },
  ): Tensor;
  "_ctc_loss_backward.out"(
    grad: Tensor,
    log_probs:
      | Tensor
      | {
          log_probs: Tensor;
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          neg_log_likelihood: Tensor;
          log_alpha: Tensor;
          blank: Int;
          zero_infinity?: boolean;
          out: Tensor;
        },
    targets: Tensor,
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    neg_log_likelihood: Tensor,
    log_alpha: Tensor,
    blank: Int,
    zero_infinity?: boolean | { zero_infinity?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_cudnn_attention_backward.default"(
    grad_out: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          out: Tensor;
          logsumexp: Tensor;
          philox_seed: Tensor;
          philox_offset: Tensor;
          attn_bias: Tensor;
          cum_seq_q: Tensor;
          cum_seq_k: Tensor;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          scale?: number | null;
        },
    key: Tensor,
    value: Tensor,
    out: Tensor,
    logsumexp: Tensor,
    philox_seed: Tensor,
    philox_offset: Tensor,
    attn_bias: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    keywords?: { scale?: number | null },
  ): [Tensor, Tensor, Tensor];
  "_cudnn_attention_forward.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_bias: Tensor | null;
          cum_seq_q: Tensor | null;
          cum_seq_k: Tensor | null;
          max_q: Int;
          max_k: Int;
          compute_log_sumexp: boolean;
          dropout_p?: number;
          is_causal?: boolean;
          return_debug_mask?: boolean;
          scale?: number | null;
        },
    value: Tensor,
    attn_bias: Tensor | null,
    cum_seq_q: Tensor | null,
    cum_seq_k: Tensor | null,
    max_q: Int,
    max_k: Int,
    compute_log_sumexp: boolean,
    dropout_p?:
      | number
      | { dropout_p?: number; is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    return_debug_mask?: boolean | { return_debug_mask?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [
    output: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    philox_seed: Tensor,
    philox_offset: Tensor,
    debug_attn_mask: Tensor,
  ];
  "_cudnn_ctc_loss.default"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank: Int;
          deterministic: boolean;
          zero_infinity: boolean;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank: Int,
    deterministic: boolean,
    zero_infinity: boolean,
  ): [Tensor, Tensor];
  "_cudnn_ctc_loss.Tensor"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: Tensor;
          target_lengths: Tensor;
          blank: Int;
          deterministic: boolean;
          zero_infinity: boolean;
        },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank: Int,
    deterministic: boolean,
    zero_infinity: boolean,
  ): [Tensor, Tensor];
  "_cudnn_ctc_loss.out"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank: Int;
          deterministic: boolean;
          zero_infinity: boolean;
          out0: Tensor;
          out1: Tensor;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank: Int,
    deterministic: boolean,
    zero_infinity: boolean,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_cudnn_init_dropout_state.default"(
    dropout: number,
    train: boolean | ({ train: boolean; dropout_seed: Int } & Placement),
    dropout_seed: Int,
    keywords?: Placement,
  ): Tensor;
  "_cudnn_init_dropout_state.out"(
    dropout: number,
    train: boolean | { train: boolean; dropout_seed: Int; out: Tensor },
    dropout_seed: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_cudnn_rnn.default"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          weight_buf: Tensor | null;
          hx: Tensor;
          cx: Tensor | null;
          mode: Int;
          hidden_size: Int;
          proj_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
        },
    weight_stride0: Int,
    weight_buf: Tensor | null,
    hx: Tensor,
    cx: Tensor | null,
    mode: Int,
    hidden_size: Int,
    proj_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_cudnn_rnn.out"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          weight_buf: Tensor | null;
          hx: Tensor;
          cx: Tensor | null;
          mode: Int;
          hidden_size: Int;
          proj_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
          out4: Tensor;
        },
    weight_stride0: Int,
    weight_buf: Tensor | null,
    hx: Tensor,
    cx: Tensor | null,
    mode: Int,
    hidden_size: Int,
    proj_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_cudnn_rnn_backward.default"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          weight_buf: Tensor;
          hx: Tensor;
          cx: Tensor | null;
          output: Tensor;
          grad_output: Tensor | null;
          grad_hy: Tensor | null;
          grad_cy: Tensor | null;
          mode: Int;
          hidden_size: Int;
          proj_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
          reserve: Tensor;
          output_mask: boolean | readonly boolean[];
        },
    weight_stride0: Int,
    weight_buf: Tensor,
    hx: Tensor,
    cx: Tensor | null,
    output: Tensor,
    grad_output: Tensor | null,
    grad_hy: Tensor | null,
    grad_cy: Tensor | null,
    mode: Int,
    hidden_size: Int,
    proj_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
    reserve: Tensor,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor, Tensor[]];
  "_cudnn_rnn_backward.out"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          weight_buf: Tensor;
          hx: Tensor;
          cx: Tensor | null;
          output: Tensor;
          grad_output: Tensor | null;
          grad_hy: Tensor | null;
          grad_cy: Tensor | null;
          mode: Int;
          hidden_size: Int;
          proj_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
          reserve: Tensor;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: readonly Tensor[];
        },
    weight_stride0: Int,
    weight_buf: Tensor,
    hx: Tensor,
    cx: Tensor | null,
    output: Tensor,
    grad_output: Tensor | null,
    grad_hy: Tensor | null,
    grad_cy: Tensor | null,
    mode: Int,
    hidden_size: Int,
    proj_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
    reserve: Tensor,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: readonly Tensor[] },
  ): void;
  "_cudnn_rnn_flatten_weight.default"(
    weight_arr: readonly Tensor[],
    weight_stride0:
      | Int
      | {
          weight_stride0: Int;
          input_size: Int;
          mode: Int;
          hidden_size: Int;
          proj_size: Int;
          num_layers: Int;
          batch_first: boolean;
          bidirectional: boolean;
        },
    input_size: Int,
    mode: Int,
    hidden_size: Int,
    proj_size: Int,
    num_layers: Int,
    batch_first: boolean,
    bidirectional: boolean,
  ): Tensor;
  "_cudnn_rnn_flatten_weight.out"(
    weight_arr: readonly Tensor[],
    weight_stride0:
      | Int
      | {
          weight_stride0: Int;
          input_size: Int;
          mode: Int;
          hidden_size: Int;
          proj_size: Int;
          num_layers: Int;
          batch_first: boolean;
          bidirectional: boolean;
          out: Tensor;
        },
    input_size: Int,
    mode: Int,
    hidden_size: Int,
    proj_size: Int,
    num_layers: Int,
    batch_first: boolean,
    bidirectional: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_cufft_clear_plan_cache.default"(device_index: Int): void;
  "_cufft_get_plan_cache_max_size.default"(device_index: Int): Int;
  "_cufft_get_plan_cache_size.default"(device_index: Int): Int;
  "_cufft_set_plan_cache_max_size.default"(device_index: Int, max_size: Int | { max_size: Int }): void;
  "_cummax_helper.default"(
    self: Tensor,
    values: Tensor | { values: Tensor; indices: Tensor; dim: Int },
    indices: Tensor,
    dim: Int,
  ): void;
  "_cummin_helper.default"(
    self: Tensor,
    values: Tensor | { values: Tensor; indices: Tensor; dim: Int },
    indices: Tensor,
    dim: Int,
  ): void;
  "_debug_has_internal_overlap.default"(self: Tensor): Int;
  "_dimI.default"(self: Tensor): Int;
  "_dimV.default"(self: Tensor): Int;
  "_dim_arange.default"(like: Tensor, dim: Int | { dim: Int }): Tensor;
  "_dirichlet_grad.default"(x: Tensor, alpha: Tensor | { alpha: Tensor; total: Tensor }, total: Tensor): Tensor;
  "_dirichlet_grad.out"(
    x: Tensor,
    alpha: Tensor | { alpha: Tensor; total: Tensor; out: Tensor },
    total: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "_dyn_quant_matmul_4bit.default"(
    inp: Tensor,
    packed_weights: Tensor | { packed_weights: Tensor; block_size: Int; in_features: Int; out_features: Int },
    block_size: Int,
    in_features: Int,
    out_features: Int,
  ): Tensor;
  "_dyn_quant_pack_4bit_weight.default"(
    weights: Tensor,
    scales_zeros:
      | Tensor
      | { scales_zeros: Tensor; bias: Tensor | null; block_size: Int; in_features: Int; out_features: Int },
    bias: Tensor | null,
    block_size: Int,
    in_features: Int,
    out_features: Int,
  ): Tensor;
  "_efficient_attention_backward.default"(
    grad_out_: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          bias: Tensor | null;
          out: Tensor;
          cu_seqlens_q: Tensor | null;
          cu_seqlens_k: Tensor | null;
          max_seqlen_q: Int;
          max_seqlen_k: Int;
          logsumexp: Tensor;
          dropout_p: number;
          philox_seed: Tensor;
          philox_offset: Tensor;
          custom_mask_type: Int;
          bias_requires_grad: boolean;
          scale?: number | null;
          num_splits_key?: Int | null;
          window_size?: Int | null;
          shared_storage_dqdkdv?: boolean;
        },
    key: Tensor,
    value: Tensor,
    bias: Tensor | null,
    out: Tensor,
    cu_seqlens_q: Tensor | null,
    cu_seqlens_k: Tensor | null,
    max_seqlen_q: Int,
    max_seqlen_k: Int,
    logsumexp: Tensor,
    dropout_p: number,
    philox_seed: Tensor,
    philox_offset: Tensor,
    custom_mask_type: Int,
    bias_requires_grad: boolean,
    keywords?: {
      scale?: number | null;
      num_splits_key?: Int | null;
      window_size?: Int | null;
      shared_storage_dqdkdv?: boolean;
    },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_efficient_attention_forward.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          bias: Tensor | null;
          cu_seqlens_q: Tensor | null;
          cu_seqlens_k: Tensor | null;
          max_seqlen_q: Int | null;
          max_seqlen_k: Int | null;
          dropout_p: number;
          custom_mask_type: Int;
          compute_log_sumexp?: boolean;
          scale?: number | null;
          seqlen_k?: Tensor | null;
          window_size?: Int | null;
        },
    value: Tensor,
    bias: Tensor | null,
    cu_seqlens_q: Tensor | null,
    cu_seqlens_k: Tensor | null,
    max_seqlen_q: Int | null,
    max_seqlen_k: Int | null,
    dropout_p: number,
    custom_mask_type: Int,
    compute_log_sumexp?:
      | boolean
      | { compute_log_sumexp?: boolean; scale?: number | null; seqlen_k?: Tensor | null; window_size?: Int | null },
    keywords?: { scale?: number | null; seqlen_k?: Tensor | null; window_size?: Int | null },
  ): [
    output: Tensor,
    logsumexp: Tensor,
    philox_seed: Tensor,
    philox_offset: Tensor,
    max_seqlen_batch_q: Int,
    max_seqlen_batch_k: Int,
  ];
  "_efficientzerotensor.default"(size: readonly Int[], keywords?: Placement): Tensor;
  "_efficientzerotensor.out"(size: readonly Int[], keywords: { out: Tensor }): Tensor;
  "_embedding_bag.default"(
    weight: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
        },
    offsets: Tensor,
    scale_grad_by_freq?:
      | boolean
      | {
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
        },
    mode?:
      | Int
      | {
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
        },
    sparse?:
      | boolean
      | { sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int },
    per_sample_weights?:
      | Tensor
      | null
      | { per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int },
    include_last_offset?: boolean | { include_last_offset?: boolean; padding_idx?: Int },
    padding_idx?: Int | { padding_idx?: Int },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_embedding_bag.out"(
    weight: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    offsets: Tensor,
    scale_grad_by_freq?:
      | boolean
      | {
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    mode?:
      | Int
      | {
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    sparse?:
      | boolean
      | {
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    per_sample_weights?:
      | Tensor
      | null
      | {
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    include_last_offset?:
      | boolean
      | { include_last_offset?: boolean; padding_idx?: Int; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
    padding_idx?: Int | { padding_idx?: Int; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_embedding_bag_backward.default"(
    grad: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          offset2bag: Tensor;
          bag_size: Tensor;
          maximum_indices: Tensor;
          num_weights: Int;
          scale_grad_by_freq: boolean;
          mode: Int;
          sparse: boolean;
          per_sample_weights: Tensor | null;
          padding_idx?: Int;
        },
    offsets: Tensor,
    offset2bag: Tensor,
    bag_size: Tensor,
    maximum_indices: Tensor,
    num_weights: Int,
    scale_grad_by_freq: boolean,
    mode: Int,
    sparse: boolean,
    per_sample_weights: Tensor | null,
    padding_idx?: Int | { padding_idx?: Int },
  ): Tensor;
  "_embedding_bag_dense_backward.default"(
    grad: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offset2bag: Tensor;
          bag_size: Tensor;
          maximum_indices: Tensor;
          num_weights: Int;
          scale_grad_by_freq: boolean;
          mode: Int;
          per_sample_weights: Tensor | null;
          padding_idx?: Int;
        },
    offset2bag: Tensor,
    bag_size: Tensor,
    maximum_indices: Tensor,
    num_weights: Int,
    scale_grad_by_freq: boolean,
    mode: Int,
    per_sample_weights: Tensor | null,
    padding_idx?: Int | { padding_idx?: Int },
  ): Tensor;
  "_embedding_bag_dense_backward.out"(
    grad: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offset2bag: Tensor;
          bag_size: Tensor;
          maximum_indices: Tensor;
          num_weights: Int;
          scale_grad_by_freq: boolean;
          mode: Int;
          per_sample_weights: Tensor | null;
          padding_idx?: Int;
          out: Tensor;
        },
    offset2bag: Tensor,
    bag_size: Tensor,
    maximum_indices: Tensor,
    num_weights: Int,
    scale_grad_by_freq: boolean,
    mode: Int,
    per_sample_weights: Tensor | null,
    padding_idx?: Int | { padding_idx?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_embedding_bag_forward_only.default"(
    weight: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
        },
    offsets: Tensor,
    scale_grad_by_freq?:
      | boolean
      | {
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
        },
    mode?:
      | Int
      | {
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
        },
    sparse?:
      | boolean
      | { sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int },
    per_sample_weights?:
      | Tensor
      | null
      | { per_sample_weights?: Tensor | null; include_last_offset?: boolean; padding_idx?: Int },
    include_last_offset?: boolean | { include_last_offset?: boolean; padding_idx?: Int },
    padding_idx?: Int | { padding_idx?: Int },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_embedding_bag_forward_only.out"(
    weight: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    offsets: Tensor,
    scale_grad_by_freq?:
      | boolean
      | {
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    mode?:
      | Int
      | {
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    sparse?:
      | boolean
      | {
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    per_sample_weights?:
      | Tensor
      | null
      | {
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
          padding_idx?: Int;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    include_last_offset?:
      | boolean
      | { include_last_offset?: boolean; padding_idx?: Int; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
    padding_idx?: Int | { padding_idx?: Int; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_embedding_bag_per_sample_weights_backward.default"(
    grad: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; indices: Tensor; offsets: Tensor; offset2bag: Tensor; mode: Int; padding_idx?: Int },
    indices: Tensor,
    offsets: Tensor,
    offset2bag: Tensor,
    mode: Int,
    padding_idx?: Int | { padding_idx?: Int },
  ): Tensor;
  "_embedding_bag_per_sample_weights_backward.out"(
    grad: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          indices: Tensor;
          offsets: Tensor;
          offset2bag: Tensor;
          mode: Int;
          padding_idx?: Int;
          out: Tensor;
        },
    indices: Tensor,
    offsets: Tensor,
    offset2bag: Tensor,
    mode: Int,
    padding_idx?: Int | { padding_idx?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_embedding_bag_sparse_backward.default"(
    grad: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          offset2bag: Tensor;
          bag_size: Tensor;
          num_weights: Int;
          scale_grad_by_freq: boolean;
          mode: Int;
          per_sample_weights: Tensor | null;
          padding_idx?: Int;
        },
    offsets: Tensor,
    offset2bag: Tensor,
    bag_size: Tensor,
    num_weights: Int,
    scale_grad_by_freq: boolean,
    mode: Int,
    per_sample_weights: Tensor | null,
    padding_idx?: Int | { padding_idx?: Int },
  ): Tensor;
  "_empty_affine_quantized.default"(
    size: readonly Int[],
    keywords?: { scale?: number; zero_point?: Int; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "_empty_affine_quantized.out"(
    size: readonly Int[],
    keywords: { scale?: number; zero_point?: Int; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "_empty_per_channel_affine_quantized.default"(
    size: readonly Int[],
    keywords: { scales: Tensor; zero_points: Tensor; axis: Int; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "_empty_per_channel_affine_quantized.out"(
    size: readonly Int[],
    keywords: { scales: Tensor; zero_points: Tensor; axis: Int; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "_euclidean_dist.default"(x1: Tensor, x2: Tensor | { x2: Tensor }): Tensor;
  "_euclidean_dist.out"(x1: Tensor, x2: Tensor | { x2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_fake_quantize_learnable_per_channel_affine.default"(
    self: Tensor,
    scale:
      | Tensor
      | { scale: Tensor; zero_point: Tensor; axis: Int; quant_min: Int; quant_max: Int; grad_factor?: number },
    zero_point: Tensor,
    axis: Int,
    quant_min: Int,
    quant_max: Int,
    grad_factor?: number | { grad_factor?: number },
  ): Tensor;
  "_fake_quantize_learnable_per_channel_affine.out"(
    self: Tensor,
    scale:
      | Tensor
      | {
          scale: Tensor;
          zero_point: Tensor;
          axis: Int;
          quant_min: Int;
          quant_max: Int;
          grad_factor?: number;
          out: Tensor;
        },
    zero_point: Tensor,
    axis: Int,
    quant_min: Int,
    quant_max: Int,
    grad_factor?: number | { grad_factor?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_fake_quantize_learnable_per_channel_affine_backward.default"(
    grad: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          scale: Tensor;
          zero_point: Tensor;
          axis: Int;
          quant_min: Int;
          quant_max: Int;
          grad_factor?: number;
        },
    scale: Tensor,
    zero_point: Tensor,
    axis: Int,
    quant_min: Int,
    quant_max: Int,
    grad_factor?: number | { grad_factor?: number },
  ): [Tensor, Tensor, Tensor];
  "_fake_quantize_learnable_per_tensor_affine.default"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; quant_min: Int; quant_max: Int; grad_factor?: number },
    zero_point: Tensor,
    quant_min: Int,
    quant_max: Int,
    grad_factor?: number | { grad_factor?: number },
  ): Tensor;
  "_fake_quantize_learnable_per_tensor_affine.out"(
    self: Tensor,
    scale:
      | Tensor
      | { scale: Tensor; zero_point: Tensor; quant_min: Int; quant_max: Int; grad_factor?: number; out: Tensor },
    zero_point: Tensor,
    quant_min: Int,
    quant_max: Int,
    grad_factor?: number | { grad_factor?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_fake_quantize_learnable_per_tensor_affine_backward.default"(
    grad: Tensor,
    self:
      | Tensor
      | { self: Tensor; scale: Tensor; zero_point: Tensor; quant_min: Int; quant_max: Int; grad_factor?: number },
    scale: Tensor,
    zero_point: Tensor,
    quant_min: Int,
    quant_max: Int,
    grad_factor?: number | { grad_factor?: number },
  ): [Tensor, Tensor, Tensor];
  "_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.default"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; fake_quant_enabled: Tensor; quant_min: Int; quant_max: Int },
    zero_point: Tensor,
    fake_quant_enabled: Tensor,
    quant_min: Int,
    quant_max: Int,
  ): [output: Tensor, mask: Tensor];
  "_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.out"(
    self: Tensor,
    scale:
      | Tensor
      | {
          scale: Tensor;
          zero_point: Tensor;
          fake_quant_enabled: Tensor;
          quant_min: Int;
          quant_max: Int;
          out0: Tensor;
          out1: Tensor;
        },
    zero_point: Tensor,
    fake_quant_enabled: Tensor,
    quant_min: Int,
    quant_max: Int,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_fft_c2c.default"(
    self: Tensor,
    dim: readonly Int[] | { dim: readonly Int[]; normalization: Int; forward: boolean },
    normalization: Int,
    forward: boolean,
  ): Tensor;
  "_fft_c2c.out"(
    self: Tensor,
    dim: readonly Int[] | { dim: readonly Int[]; normalization: Int; forward: boolean; out: Tensor },
    normalization: Int,
    forward: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_fft_c2r.default"(
    self: Tensor,
    dim: readonly Int[] | { dim: readonly Int[]; normalization: Int; last_dim_size: Int },
    normalization: Int,
    last_dim_size: Int,
  ): Tensor;
  "_fft_c2r.out"(
    self: Tensor,
    dim: readonly Int[] | { dim: readonly Int[]; normalization: Int; last_dim_size: Int; out: Tensor },
    normalization: Int,
    last_dim_size: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_fill_mem_eff_dropout_mask_.default"(
    self: Tensor,
    dropout_p: number | { dropout_p: number; seed: Int; offset: Int },
    seed: Int,
    offset: Int,
  ): Tensor;
  "_flash_attention_backward.default"(
    grad_out: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          out: Tensor;
          logsumexp: Tensor;
          cum_seq_q: Tensor;
          cum_seq_k: Tensor;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          rng_state: Tensor;
          unused: Tensor;
          scale?: number | null;
          window_size_left?: Int | null;
          window_size_right?: Int | null;
        },
    key: Tensor,
    value: Tensor,
    out: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    rng_state: Tensor,
    unused: Tensor,
    keywords?: { scale?: number | null; window_size_left?: Int | null; window_size_right?: Int | null },
  ): [Tensor, Tensor, Tensor];
  "_flash_attention_forward.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          cum_seq_q: Tensor | null;
          cum_seq_k: Tensor | null;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          return_debug_mask: boolean;
          scale?: number | null;
          window_size_left?: Int | null;
          window_size_right?: Int | null;
          seqused_k?: Tensor | null;
          alibi_slopes?: Tensor | null;
        },
    value: Tensor,
    cum_seq_q: Tensor | null,
    cum_seq_k: Tensor | null,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    return_debug_mask: boolean,
    keywords?: {
      scale?: number | null;
      window_size_left?: Int | null;
      window_size_right?: Int | null;
      seqused_k?: Tensor | null;
      alibi_slopes?: Tensor | null;
    },
  ): [output: Tensor, softmax_logsumexp: Tensor, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor];
  "_flash_attention_forward.quantized"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          cum_seq_q: Tensor | null;
          cum_seq_k: Tensor | null;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          return_debug_mask: boolean;
          q_descale: Tensor | null;
          k_descale: Tensor | null;
          v_descale: Tensor | null;
          scale?: number | null;
          window_size_left?: Int | null;
          window_size_right?: Int | null;
          seqused_k?: Tensor | null;
          alibi_slopes?: Tensor | null;
        },
    value: Tensor,
    cum_seq_q: Tensor | null,
    cum_seq_k: Tensor | null,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    return_debug_mask: boolean,
    q_descale: Tensor | null,
    k_descale: Tensor | null,
    v_descale: Tensor | null,
    keywords?: {
      scale?: number | null;
      window_size_left?: Int | null;
      window_size_right?: Int | null;
      seqused_k?: Tensor | null;
      alibi_slopes?: Tensor | null;
    },
  ): [output: Tensor, softmax_logsumexp: Tensor, rng_state: Tensor, unused: Tensor, debug_attn_mask: Tensor];
  "_foobar.default"(
    self: Tensor,
    arg1?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean },
    arg2?: boolean | { arg2?: boolean; arg3?: boolean },
    keywords?: { arg3?: boolean },
  ): Tensor;
  "_foobar.out"(
    self: Tensor,
    arg1?: boolean | { arg1?: boolean; arg2?: boolean; arg3?: boolean; out: Tensor },
    arg2?: boolean | { arg2?: boolean; arg3?: boolean; out: Tensor },
    keywords?: { arg3?: boolean; out: Tensor },
  ): Tensor;
  "_foreach_abs.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_abs.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_abs_.default"(self: readonly Tensor[]): void;
  "_foreach_acos.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_acos.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_acos_.default"(self: readonly Tensor[]): void;
  "_foreach_add.List"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor[];
  "_foreach_add.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar; out: readonly Tensor[] },
    keywords?: { alpha?: Scalar; out: readonly Tensor[] },
  ): void;
  "_foreach_add.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_add.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_add.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_add.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_add.Tensor"(
    self: readonly Tensor[],
    other: Tensor | { other: Tensor; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor[];
  "_foreach_add.Tensor_out"(
    self: readonly Tensor[],
    other: Tensor | { other: Tensor; alpha?: Scalar; out: readonly Tensor[] },
    keywords?: { alpha?: Scalar; out: readonly Tensor[] },
  ): void;
  "_foreach_add_.List"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): void;
  "_foreach_add_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_add_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_add_.Tensor"(
    self: readonly Tensor[],
    other: Tensor | { other: Tensor; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): void;
  "_foreach_addcdiv.Scalar"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar },
    tensor2: readonly Tensor[],
    value?: Scalar | { value?: Scalar },
  ): Tensor[];
  "_foreach_addcdiv.ScalarList"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] },
    tensor2: readonly Tensor[],
    scalars: readonly Scalar[],
  ): Tensor[];
  "_foreach_addcdiv.ScalarList_out"(
    self: readonly Tensor[],
    tensor1:
      | readonly Tensor[]
      | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[]; out: readonly Tensor[] },
    tensor2: readonly Tensor[],
    scalars: readonly Scalar[],
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_addcdiv.Scalar_out"(
    self: readonly Tensor[],
    tensor1:
      | readonly Tensor[]
      | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar; out: readonly Tensor[] },
    tensor2: readonly Tensor[],
    value?: Scalar | { value?: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_addcdiv.Tensor"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor },
    tensor2: readonly Tensor[],
    scalars: Tensor,
  ): Tensor[];
  "_foreach_addcdiv.Tensor_out"(
    self: readonly Tensor[],
    tensor1:
      | readonly Tensor[]
      | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor; out: readonly Tensor[] },
    tensor2: readonly Tensor[],
    scalars: Tensor,
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_addcdiv_.Scalar"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar },
    tensor2: readonly Tensor[],
    value?: Scalar | { value?: Scalar },
  ): void;
  "_foreach_addcdiv_.ScalarList"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] },
    tensor2: readonly Tensor[],
    scalars: readonly Scalar[],
  ): void;
  "_foreach_addcdiv_.Tensor"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor },
    tensor2: readonly Tensor[],
    scalars: Tensor,
  ): void;
  "_foreach_addcmul.Scalar"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar },
    tensor2: readonly Tensor[],
    value?: Scalar | { value?: Scalar },
  ): Tensor[];
  "_foreach_addcmul.ScalarList"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] },
    tensor2: readonly Tensor[],
    scalars: readonly Scalar[],
  ): Tensor[];
  "_foreach_addcmul.ScalarList_out"(
    self: readonly Tensor[],
    tensor1:
      | readonly Tensor[]
      | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[]; out: readonly Tensor[] },
    tensor2: readonly Tensor[],
    scalars: readonly Scalar[],
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_addcmul.Scalar_out"(
    self: readonly Tensor[],
    tensor1:
      | readonly Tensor[]
      | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar; out: readonly Tensor[] },
    tensor2: readonly Tensor[],
    value?: Scalar | { value?: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_addcmul.Tensor"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor },
    tensor2: readonly Tensor[],
    scalars: Tensor,
  ): Tensor[];
  "_foreach_addcmul.Tensor_out"(
    self: readonly Tensor[],
    tensor1:
      | readonly Tensor[]
      | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor; out: readonly Tensor[] },
    tensor2: readonly Tensor[],
    scalars: Tensor,
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_addcmul_.Scalar"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; value?: Scalar },
    tensor2: readonly Tensor[],
    value?: Scalar | { value?: Scalar },
  ): void;
  "_foreach_addcmul_.ScalarList"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: readonly Scalar[] },
    tensor2: readonly Tensor[],
    scalars: readonly Scalar[],
  ): void;
  "_foreach_addcmul_.Tensor"(
    self: readonly Tensor[],
    tensor1: readonly Tensor[] | { tensor1: readonly Tensor[]; tensor2: readonly Tensor[]; scalars: Tensor },
    tensor2: readonly Tensor[],
    scalars: Tensor,
  ): void;
  "_foreach_asin.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_asin.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_asin_.default"(self: readonly Tensor[]): void;
  "_foreach_atan.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_atan.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_atan_.default"(self: readonly Tensor[]): void;
  "_foreach_ceil.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_ceil.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_ceil_.default"(self: readonly Tensor[]): void;
  "_foreach_clamp_max.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  "_foreach_clamp_max.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_clamp_max.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_clamp_max.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_clamp_max.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_clamp_max.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_clamp_max_.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  "_foreach_clamp_max_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_clamp_max_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_clamp_min.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  "_foreach_clamp_min.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_clamp_min.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_clamp_min.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_clamp_min.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_clamp_min.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_clamp_min_.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  "_foreach_clamp_min_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_clamp_min_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_copy.default"(
    self: readonly Tensor[],
    src: readonly Tensor[] | { src: readonly Tensor[]; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): Tensor[];
  "_foreach_copy.out"(
    self: readonly Tensor[],
    src: readonly Tensor[] | { src: readonly Tensor[]; non_blocking?: boolean; out: readonly Tensor[] },
    non_blocking?: boolean | { non_blocking?: boolean; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_copy_.default"(
    self: readonly Tensor[],
    src: readonly Tensor[] | { src: readonly Tensor[]; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): void;
  "_foreach_cos.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_cos.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_cos_.default"(self: readonly Tensor[]): void;
  "_foreach_cosh.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_cosh.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_cosh_.default"(self: readonly Tensor[]): void;
  "_foreach_div.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  "_foreach_div.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_div.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_div.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_div.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_div.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_div.Tensor"(self: readonly Tensor[], other: Tensor | { other: Tensor }): Tensor[];
  "_foreach_div.Tensor_out"(
    self: readonly Tensor[],
    other: Tensor | { other: Tensor; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_div_.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  "_foreach_div_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_div_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_div_.Tensor"(self: readonly Tensor[], other: Tensor | { other: Tensor }): void;
  "_foreach_erf.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_erf.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_erf_.default"(self: readonly Tensor[]): void;
  "_foreach_erfc.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_erfc.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_erfc_.default"(self: readonly Tensor[]): void;
  "_foreach_exp.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_exp.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_exp_.default"(self: readonly Tensor[]): void;
  "_foreach_expm1.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_expm1.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_expm1_.default"(self: readonly Tensor[]): void;
  "_foreach_floor.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_floor.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_floor_.default"(self: readonly Tensor[]): void;
  "_foreach_frac.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_frac.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_frac_.default"(self: readonly Tensor[]): void;
  "_foreach_lerp.List"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weights: readonly Tensor[] },
    weights: readonly Tensor[],
  ): Tensor[];
  "_foreach_lerp.List_out"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weights: readonly Tensor[]; out: readonly Tensor[] },
    weights: readonly Tensor[],
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_lerp.Scalar"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weight: Scalar },
    weight: Scalar,
  ): Tensor[];
  "_foreach_lerp.ScalarList"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weight: readonly Scalar[] },
    weight: readonly Scalar[],
  ): Tensor[];
  "_foreach_lerp.ScalarList_out"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weight: readonly Scalar[]; out: readonly Tensor[] },
    weight: readonly Scalar[],
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_lerp.Scalar_out"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weight: Scalar; out: readonly Tensor[] },
    weight: Scalar,
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_lerp_.List"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weights: readonly Tensor[] },
    weights: readonly Tensor[],
  ): void;
  "_foreach_lerp_.Scalar"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weight: Scalar },
    weight: Scalar,
  ): void;
  "_foreach_lerp_.ScalarList"(
    self: readonly Tensor[],
    tensors1: readonly Tensor[] | { tensors1: readonly Tensor[]; weight: readonly Scalar[] },
    weight: readonly Scalar[],
  ): void;
  "_foreach_lgamma.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_lgamma.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_lgamma_.default"(self: readonly Tensor[]): void;
  "_foreach_log.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_log.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_log10.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_log10.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_log10_.default"(self: readonly Tensor[]): void;
  "_foreach_log1p.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_log1p.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_log1p_.default"(self: readonly Tensor[]): void;
  "_foreach_log2.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_log2.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_log2_.default"(self: readonly Tensor[]): void;
  "_foreach_log_.default"(self: readonly Tensor[]): void;
  "_foreach_max.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_max.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_maximum.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  "_foreach_maximum.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_maximum.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_maximum.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_maximum.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_maximum.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_maximum_.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  "_foreach_maximum_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_maximum_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_minimum.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  "_foreach_minimum.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_minimum.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_minimum.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_minimum.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_minimum.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_minimum_.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  "_foreach_minimum_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_minimum_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_mul.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): Tensor[];
  "_foreach_mul.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_mul.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_mul.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_mul.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_mul.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_mul.Tensor"(self: readonly Tensor[], other: Tensor | { other: Tensor }): Tensor[];
  "_foreach_mul.Tensor_out"(
    self: readonly Tensor[],
    other: Tensor | { other: Tensor; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_mul_.List"(self: readonly Tensor[], other: readonly Tensor[] | { other: readonly Tensor[] }): void;
  "_foreach_mul_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_mul_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_mul_.Tensor"(self: readonly Tensor[], other: Tensor | { other: Tensor }): void;
  "_foreach_neg.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_neg.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_neg_.default"(self: readonly Tensor[]): void;
  "_foreach_norm.Scalar"(
    self: readonly Tensor[],
    ord?: Scalar | { ord?: Scalar; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor[];
  "_foreach_norm.Scalar_out"(
    self: readonly Tensor[],
    ord?: Scalar | { ord?: Scalar; dtype?: DTypeName | null; out: readonly Tensor[] },
    dtype?: DTypeName | null | { dtype?: DTypeName | null; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_pow.List"(self: readonly Tensor[], exponent: readonly Tensor[] | { exponent: readonly Tensor[] }): Tensor[];
  "_foreach_pow.List_out"(
    self: readonly Tensor[],
    exponent: readonly Tensor[] | { exponent: readonly Tensor[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_pow.Scalar"(self: readonly Tensor[], exponent: Scalar | { exponent: Scalar }): Tensor[];
  "_foreach_pow.ScalarAndTensor"(self: Scalar, exponent: readonly Tensor[] | { exponent: readonly Tensor[] }): Tensor[];
  "_foreach_pow.ScalarList"(
    self: readonly Tensor[],
    exponent: readonly Scalar[] | { exponent: readonly Scalar[] },
  ): Tensor[];
  "_foreach_pow.ScalarList_out"(
    self: readonly Tensor[],
    exponent: readonly Scalar[] | { exponent: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_pow.Scalar_out"(
    self: readonly Tensor[],
    exponent: Scalar | { exponent: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_pow_.List"(self: readonly Tensor[], exponent: readonly Tensor[] | { exponent: readonly Tensor[] }): void;
  "_foreach_pow_.Scalar"(self: readonly Tensor[], exponent: Scalar | { exponent: Scalar }): void;
  "_foreach_pow_.ScalarList"(
    self: readonly Tensor[],
    exponent: readonly Scalar[] | { exponent: readonly Scalar[] },
  ): void;
  "_foreach_powsum.Scalar"(
    self: readonly Tensor[],
    ord?: Scalar | { ord?: Scalar; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor[];
  "_foreach_powsum.Scalar_out"(
    self: readonly Tensor[],
    ord?: Scalar | { ord?: Scalar; dtype?: DTypeName | null; out: readonly Tensor[] },
    dtype?: DTypeName | null | { dtype?: DTypeName | null; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_reciprocal.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_reciprocal.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_reciprocal_.default"(self: readonly Tensor[]): void;
  "_foreach_round.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_round.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_round_.default"(self: readonly Tensor[]): void;
  "_foreach_rsqrt.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_rsqrt.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_rsqrt_.default"(self: readonly Tensor[]): void;
  "_foreach_sigmoid.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_sigmoid.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_sigmoid_.default"(self: readonly Tensor[]): void;
  "_foreach_sign.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_sign.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_sign_.default"(self: readonly Tensor[]): void;
  "_foreach_sin.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_sin.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_sin_.default"(self: readonly Tensor[]): void;
  "_foreach_sinh.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_sinh.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_sinh_.default"(self: readonly Tensor[]): void;
  "_foreach_sqrt.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_sqrt.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_sqrt_.default"(self: readonly Tensor[]): void;
  "_foreach_sub.List"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor[];
  "_foreach_sub.List_out"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar; out: readonly Tensor[] },
    keywords?: { alpha?: Scalar; out: readonly Tensor[] },
  ): void;
  "_foreach_sub.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): Tensor[];
  "_foreach_sub.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): Tensor[];
  "_foreach_sub.ScalarList_out"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[]; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_sub.Scalar_out"(
    self: readonly Tensor[],
    scalar: Scalar | { scalar: Scalar; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "_foreach_sub_.List"(
    self: readonly Tensor[],
    other: readonly Tensor[] | { other: readonly Tensor[]; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): void;
  "_foreach_sub_.Scalar"(self: readonly Tensor[], scalar: Scalar | { scalar: Scalar }): void;
  "_foreach_sub_.ScalarList"(
    self: readonly Tensor[],
    scalars: readonly Scalar[] | { scalars: readonly Scalar[] },
  ): void;
  "_foreach_tan.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_tan.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_tan_.default"(self: readonly Tensor[]): void;
  "_foreach_tanh.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_tanh.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_tanh_.default"(self: readonly Tensor[]): void;
  "_foreach_trunc.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_trunc.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_trunc_.default"(self: readonly Tensor[]): void;
  "_foreach_zero.default"(self: readonly Tensor[]): Tensor[];
  "_foreach_zero.out"(self: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "_foreach_zero_.default"(self: readonly Tensor[]): void;
  "_functional_assert_async.msg"(
    self: Tensor,
    assert_msg: string | { assert_msg: string; dep_token: Tensor },
    dep_token: Tensor,
  ): Tensor;
  "_functional_assert_scalar.default"(
    self: Scalar,
    assert_msg: string | { assert_msg: string; dep_token: Tensor },
    dep_token: Tensor,
  ): Tensor;
  "_functional_sym_constrain_range.default"(
    size: Scalar,
    min: Int | null | { min: Int | null; max: Int | null; dep_token: Tensor },
    max: Int | null,
    dep_token: Tensor,
  ): Tensor;
  "_functional_sym_constrain_range_for_size.default"(
    size: Scalar,
    min: Int | null | { min: Int | null; max: Int | null; dep_token: Tensor },
    max: Int | null,
    dep_token: Tensor,
  ): Tensor;
  "_fused_adagrad.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          state_sums: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          lr_decay: number;
          weight_decay: number;
          eps: number;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    state_sums: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      lr_decay: number;
      weight_decay: number;
      eps: number;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [self_out: Tensor[], grads_out: Tensor[], state_sums_out: Tensor[], state_steps_out: Tensor[]];
  "_fused_adagrad.out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          state_sums: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          lr_decay: number;
          weight_decay: number;
          eps: number;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    state_sums: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      lr_decay: number;
      weight_decay: number;
      eps: number;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_adagrad.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          state_sums: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          lr_decay: number;
          weight_decay: number;
          eps: number;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    state_sums: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      lr_decay: number;
      weight_decay: number;
      eps: number;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [self_out: Tensor[], grads_out: Tensor[], state_sums_out: Tensor[]];
  "_fused_adagrad.tensor_lr_out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          state_sums: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          lr_decay: number;
          weight_decay: number;
          eps: number;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    state_sums: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      lr_decay: number;
      weight_decay: number;
      eps: number;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_adagrad_.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          state_sums: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          lr_decay: number;
          weight_decay: number;
          eps: number;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    state_sums: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      lr_decay: number;
      weight_decay: number;
      eps: number;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_adagrad_.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          state_sums: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          lr_decay: number;
          weight_decay: number;
          eps: number;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    state_sums: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      lr_decay: number;
      weight_decay: number;
      eps: number;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_adam.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [
    self_out: Tensor[],
    grads_out: Tensor[],
    exp_avgs_out: Tensor[],
    exp_avg_sqs_out: Tensor[],
    max_exp_avg_sqs_out: Tensor[],
  ];
  "_fused_adam.out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_adam.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [
    self_out: Tensor[],
    grads_out: Tensor[],
    exp_avgs_out: Tensor[],
    exp_avg_sqs_out: Tensor[],
    max_exp_avg_sqs_out: Tensor[],
  ];
  "_fused_adam.tensor_lr_out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_adam_.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_adam_.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_adamw.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [
    self_out: Tensor[],
    grads_out: Tensor[],
    exp_avgs_out: Tensor[],
    exp_avg_sqs_out: Tensor[],
    max_exp_avg_sqs_out: Tensor[],
  ];
  "_fused_adamw.out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_adamw.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [
    self_out: Tensor[],
    grads_out: Tensor[],
    exp_avgs_out: Tensor[],
    exp_avg_sqs_out: Tensor[],
    max_exp_avg_sqs_out: Tensor[],
  ];
  "_fused_adamw.tensor_lr_out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_adamw_.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: number;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: number;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_adamw_.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          exp_avgs: readonly Tensor[];
          exp_avg_sqs: readonly Tensor[];
          max_exp_avg_sqs: readonly Tensor[];
          state_steps: readonly Tensor[];
          lr: Tensor;
          beta1: number;
          beta2: number;
          weight_decay: number;
          eps: number;
          amsgrad: boolean;
          maximize: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    exp_avgs: readonly Tensor[],
    exp_avg_sqs: readonly Tensor[],
    max_exp_avg_sqs: readonly Tensor[],
    state_steps: readonly Tensor[],
    keywords?: {
      lr: Tensor;
      beta1: number;
      beta2: number;
      weight_decay: number;
      eps: number;
      amsgrad: boolean;
      maximize: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_dropout.default"(
    self: Tensor,
    p: number | { p: number; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): [Tensor, Tensor];
  "_fused_dropout.out"(
    self: Tensor,
    p: number | { p: number; generator?: Generator | null; out0: Tensor; out1: Tensor },
    generator?: Generator | null | { generator?: Generator | null; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_fused_moving_avg_obs_fq_helper.default"(
    self: Tensor,
    observer_on:
      | Tensor
      | {
          observer_on: Tensor;
          fake_quant_on: Tensor;
          running_min: Tensor;
          running_max: Tensor;
          scale: Tensor;
          zero_point: Tensor;
          averaging_const: number;
          quant_min: Int;
          quant_max: Int;
          ch_axis: Int;
          per_row_fake_quant?: boolean;
          symmetric_quant?: boolean;
        },
    fake_quant_on: Tensor,
    running_min: Tensor,
    running_max: Tensor,
    scale: Tensor,
    zero_point: Tensor,
    averaging_const: number,
    quant_min: Int,
    quant_max: Int,
    ch_axis: Int,
    per_row_fake_quant?: boolean | { per_row_fake_quant?: boolean; symmetric_quant?: boolean },
    symmetric_quant?: boolean | { symmetric_quant?: boolean },
  ): [output: Tensor, mask: Tensor];
  "_fused_moving_avg_obs_fq_helper.out"(
    self: Tensor,
    observer_on:
      | Tensor
      | {
          observer_on: Tensor;
          fake_quant_on: Tensor;
          running_min: Tensor;
          running_max: Tensor;
          scale: Tensor;
          zero_point: Tensor;
          averaging_const: number;
          quant_min: Int;
          quant_max: Int;
          ch_axis: Int;
          per_row_fake_quant?: boolean;
          symmetric_quant?: boolean;
          out0: Tensor;
          out1: Tensor;
        },
    fake_quant_on: Tensor,
    running_min: Tensor,
    running_max: Tensor,
    scale: Tensor,
    zero_point: Tensor,
    averaging_const: number,
    quant_min: Int,
    quant_max: Int,
    ch_axis: Int,
    per_row_fake_quant?:
      | boolean
      | { per_row_fake_quant?: boolean; symmetric_quant?: boolean; out0: Tensor; out1: Tensor },
    symmetric_quant?: boolean | { symmetric_quant?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_fused_moving_avg_obs_fq_helper_functional.default"(
    self: Tensor,
    observer_on:
      | Tensor
      | {
          observer_on: Tensor;
          fake_quant_on: Tensor;
          running_min: Tensor;
          running_max: Tensor;
          scale: Tensor;
          zero_point: Tensor;
          averaging_const: number;
          quant_min: Int;
          quant_max: Int;
          ch_axis: Int;
          per_row_fake_quant?: boolean;
          symmetric_quant?: boolean;
        },
    fake_quant_on: Tensor,
    running_min: Tensor,
    running_max: Tensor,
    scale: Tensor,
    zero_point: Tensor,
    averaging_const: number,
    quant_min: Int,
    quant_max: Int,
    ch_axis: Int,
    per_row_fake_quant?: boolean | { per_row_fake_quant?: boolean; symmetric_quant?: boolean },
    symmetric_quant?: boolean | { symmetric_quant?: boolean },
  ): [
    output: Tensor,
    mask: Tensor,
    running_min_out: Tensor,
    running_max_out: Tensor,
    scale_out: Tensor,
    zero_point_out: Tensor,
  ];
  "_fused_rms_norm.default"(
    input: Tensor,
    normalized_shape: readonly Int[] | { normalized_shape: readonly Int[]; weight: Tensor | null; eps: number | null },
    weight: Tensor | null,
    eps: number | null,
  ): [Tensor, Tensor];
  "_fused_rms_norm_backward.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          normalized_shape: readonly Int[];
          rstd: Tensor;
          weight: Tensor | null;
          output_mask: boolean | readonly boolean[];
        },
    normalized_shape: readonly Int[],
    rstd: Tensor,
    weight: Tensor | null,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor];
  "_fused_sdp_choice.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    value: Tensor,
    attn_mask?:
      | Tensor
      | null
      | {
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    dropout_p?: number | { dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean },
    is_causal?: boolean | { is_causal?: boolean; scale?: number | null; enable_gqa?: boolean },
    keywords?: { scale?: number | null; enable_gqa?: boolean },
  ): Int;
  "_fused_sgd.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          momentum_buffer_list: readonly Tensor[];
          weight_decay: number;
          momentum: number;
          lr: number;
          dampening: number;
          nesterov: boolean;
          maximize: boolean;
          is_first_step: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    momentum_buffer_list: readonly Tensor[],
    keywords?: {
      weight_decay: number;
      momentum: number;
      lr: number;
      dampening: number;
      nesterov: boolean;
      maximize: boolean;
      is_first_step: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [self_out: Tensor[], grads_out: Tensor[], momentum_buffer_list_out: Tensor[]];
  "_fused_sgd.out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          momentum_buffer_list: readonly Tensor[];
          weight_decay: number;
          momentum: number;
          lr: number;
          dampening: number;
          nesterov: boolean;
          maximize: boolean;
          is_first_step: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    momentum_buffer_list: readonly Tensor[],
    keywords?: {
      weight_decay: number;
      momentum: number;
      lr: number;
      dampening: number;
      nesterov: boolean;
      maximize: boolean;
      is_first_step: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_sgd.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          momentum_buffer_list: readonly Tensor[];
          weight_decay: number;
          momentum: number;
          lr: Tensor;
          dampening: number;
          nesterov: boolean;
          maximize: boolean;
          is_first_step: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    momentum_buffer_list: readonly Tensor[],
    keywords?: {
      weight_decay: number;
      momentum: number;
      lr: Tensor;
      dampening: number;
      nesterov: boolean;
      maximize: boolean;
      is_first_step: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): [self_out: Tensor[], grads_out: Tensor[], momentum_buffer_list_out: Tensor[]];
  "_fused_sgd.tensor_lr_out"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          momentum_buffer_list: readonly Tensor[];
          weight_decay: number;
          momentum: number;
          lr: Tensor;
          dampening: number;
          nesterov: boolean;
          maximize: boolean;
          is_first_step: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
          out: readonly Tensor[];
        },
    momentum_buffer_list: readonly Tensor[],
    keywords?: {
      weight_decay: number;
      momentum: number;
      lr: Tensor;
      dampening: number;
      nesterov: boolean;
      maximize: boolean;
      is_first_step: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
      out: readonly Tensor[];
    },
  ): void;
  "_fused_sgd_.default"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          momentum_buffer_list: readonly Tensor[];
          weight_decay: number;
          momentum: number;
          lr: number;
          dampening: number;
          nesterov: boolean;
          maximize: boolean;
          is_first_step: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    momentum_buffer_list: readonly Tensor[],
    keywords?: {
      weight_decay: number;
      momentum: number;
      lr: number;
      dampening: number;
      nesterov: boolean;
      maximize: boolean;
      is_first_step: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fused_sgd_.tensor_lr"(
    self: readonly Tensor[],
    grads:
      | readonly Tensor[]
      | {
          grads: readonly Tensor[];
          momentum_buffer_list: readonly Tensor[];
          weight_decay: number;
          momentum: number;
          lr: Tensor;
          dampening: number;
          nesterov: boolean;
          maximize: boolean;
          is_first_step: boolean;
          grad_scale?: Tensor | null;
          found_inf?: Tensor | null;
        },
    momentum_buffer_list: readonly Tensor[],
    keywords?: {
      weight_decay: number;
      momentum: number;
      lr: Tensor;
      dampening: number;
      nesterov: boolean;
      maximize: boolean;
      is_first_step: boolean;
      grad_scale?: Tensor | null;
      found_inf?: Tensor | null;
    },
  ): void;
  "_fw_primal.default"(self: Tensor, level: Int | { level: Int }): Tensor;
  "_fw_primal_copy.default"(self: Tensor, level: Int | { level: Int }): Tensor;
  "_fw_primal_copy.out"(self: Tensor, level: Int | { level: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_gather_sparse_backward.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; grad: Tensor },
    index: Tensor,
    grad: Tensor,
  ): Tensor;
  "_grid_sampler_2d_cpu_fallback.default"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
  ): Tensor;
  "_grid_sampler_2d_cpu_fallback.out"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean; out: Tensor },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_grid_sampler_2d_cpu_fallback_backward.default"(
    grad_output: Tensor,
    input: Tensor | { input: Tensor; grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean },
    grid: Tensor,
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
  ): [Tensor, Tensor];
  "_grouped_mm.default"(
    self: Tensor,
    mat2: Tensor | { mat2: Tensor; offs?: Tensor | null; bias?: Tensor | null; out_dtype?: DTypeName | null },
    offs?: Tensor | null | { offs?: Tensor | null; bias?: Tensor | null; out_dtype?: DTypeName | null },
    bias?: Tensor | null | { bias?: Tensor | null; out_dtype?: DTypeName | null },
    out_dtype?: DTypeName | null | { out_dtype?: DTypeName | null },
  ): Tensor;
  "_has_compatible_shallow_copy_type.default"(self: Tensor, from: Tensor | { from: Tensor }): boolean;
  "_has_same_storage_numel.default"(self: Tensor, other: Tensor | { other: Tensor }): boolean;
  "_histogramdd_bin_edges.default"(
    self: Tensor,
    bins:
      | readonly Int[]
      | { bins: readonly Int[]; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    keywords?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
  ): Tensor[];
  "_histogramdd_bin_edges.out"(
    self: Tensor,
    bins:
      | readonly Int[]
      | {
          bins: readonly Int[];
          range?: readonly number[] | null;
          weight?: Tensor | null;
          density?: boolean;
          out: readonly Tensor[];
        },
    keywords?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean; out: readonly Tensor[] },
  ): void;
  "_histogramdd_from_bin_cts.default"(
    self: Tensor,
    bins:
      | readonly Int[]
      | { bins: readonly Int[]; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    keywords?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
  ): Tensor;
  "_histogramdd_from_bin_cts.out"(
    self: Tensor,
    bins:
      | readonly Int[]
      | {
          bins: readonly Int[];
          range?: readonly number[] | null;
          weight?: Tensor | null;
          density?: boolean;
          out: Tensor;
        },
    keywords?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean; out: Tensor },
  ): Tensor;
  "_histogramdd_from_bin_tensors.default"(
    self: Tensor,
    bins: readonly Tensor[] | { bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean },
    keywords?: { weight?: Tensor | null; density?: boolean },
  ): Tensor;
  "_histogramdd_from_bin_tensors.out"(
    self: Tensor,
    bins: readonly Tensor[] | { bins: readonly Tensor[]; weight?: Tensor | null; density?: boolean; out: Tensor },
    keywords?: { weight?: Tensor | null; density?: boolean; out: Tensor },
  ): Tensor;
  "_index_put_impl.default"(
    self: Tensor,
    indices:
      | readonly (Tensor | null)[]
      | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean; unsafe?: boolean },
    unsafe?: boolean | { unsafe?: boolean },
  ): Tensor;
  "_index_put_impl.out"(
    self: Tensor,
    indices:
      | readonly (Tensor | null)[]
      | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean; out: Tensor },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean; unsafe?: boolean; out: Tensor },
    unsafe?: boolean | { unsafe?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_index_put_impl_.default"(
    self: Tensor,
    indices:
      | readonly (Tensor | null)[]
      | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; unsafe?: boolean },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean; unsafe?: boolean },
    unsafe?: boolean | { unsafe?: boolean },
  ): Tensor;
  "_indices.default"(self: Tensor): Tensor;
  "_indices_copy.default"(self: Tensor): Tensor;
  "_indices_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_int_mm.default"(self: Tensor, mat2: Tensor | { mat2: Tensor }): Tensor;
  "_int_mm.out"(self: Tensor, mat2: Tensor | { mat2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_is_all_true.default"(self: Tensor): Tensor;
  "_is_any_true.default"(self: Tensor): Tensor;
  "_is_zerotensor.default"(self: Tensor): boolean;
  "_jagged_to_padded_dense_forward.default"(
    values: Tensor,
    offsets: readonly Tensor[] | { offsets: readonly Tensor[]; max_lengths: readonly Int[]; padding_value?: number },
    max_lengths: readonly Int[],
    padding_value?: number | { padding_value?: number },
  ): Tensor;
  "_lazy_clone.default"(self: Tensor): Tensor;
  "_linalg_check_errors.default"(
    info: Tensor,
    api_name: string | { api_name: string; is_matrix: boolean },
    keywords?: { is_matrix: boolean },
  ): void;
  "_linalg_det.default"(A: Tensor): [result: Tensor, LU: Tensor, pivots: Tensor];
  "_linalg_det.result"(
    A: Tensor,
    keywords: { result: Tensor; LU: Tensor; pivots: Tensor },
  ): [result: Tensor, LU: Tensor, pivots: Tensor];
  "_linalg_eigh.default"(
    A: Tensor,
    UPLO?: string | { UPLO?: string; compute_v?: boolean },
    compute_v?: boolean | { compute_v?: boolean },
  ): [eigenvalues: Tensor, eigenvectors: Tensor];
  "_linalg_eigh.eigenvalues"(
    A: Tensor,
    UPLO?: string | { UPLO?: string; compute_v?: boolean; eigenvalues: Tensor; eigenvectors: Tensor },
    compute_v?: boolean | { compute_v?: boolean; eigenvalues: Tensor; eigenvectors: Tensor },
    keywords?: { eigenvalues: Tensor; eigenvectors: Tensor },
  ): [eigenvalues: Tensor, eigenvectors: Tensor];
  "_linalg_eigvals.default"(self: Tensor): Tensor;
  "_linalg_slogdet.default"(A: Tensor): [sign: Tensor, logabsdet: Tensor, LU: Tensor, pivots: Tensor];
  "_linalg_slogdet.sign"(
    A: Tensor,
    keywords: { sign: Tensor; logabsdet: Tensor; LU: Tensor; pivots: Tensor },
  ): [sign: Tensor, logabsdet: Tensor, LU: Tensor, pivots: Tensor];
  "_linalg_solve_ex.default"(
    A: Tensor,
    B: Tensor | { B: Tensor; left?: boolean; check_errors?: boolean },
    keywords?: { left?: boolean; check_errors?: boolean },
  ): [result: Tensor, LU: Tensor, pivots: Tensor, info: Tensor];
  "_linalg_solve_ex.result"(
    A: Tensor,
    B:
      | Tensor
      | { B: Tensor; left?: boolean; check_errors?: boolean; result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor },
    keywords?: { left?: boolean; check_errors?: boolean; result: Tensor; LU: Tensor; pivots: Tensor; info: Tensor },
  ): [result: Tensor, LU: Tensor, pivots: Tensor, info: Tensor];
  "_linalg_svd.default"(
    A: Tensor,
    full_matrices?: boolean | { full_matrices?: boolean; compute_uv?: boolean; driver?: string | null },
    compute_uv?: boolean | { compute_uv?: boolean; driver?: string | null },
    keywords?: { driver?: string | null },
  ): [U: Tensor, S: Tensor, Vh: Tensor];
  "_linalg_svd.U"(
    A: Tensor,
    full_matrices?:
      | boolean
      | { full_matrices?: boolean; compute_uv?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor },
    compute_uv?: boolean | { compute_uv?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor },
    keywords?: { driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor },
  ): [U: Tensor, S: Tensor, Vh: Tensor];
  "_local_scalar_dense.default"(self: Tensor): Element;
  "_log_softmax.default"(self: Tensor, dim: Int | { dim: Int; half_to_float: boolean }, half_to_float: boolean): Tensor;
  "_log_softmax.out"(
    self: Tensor,
    dim: Int | { dim: Int; half_to_float: boolean; out: Tensor },
    half_to_float: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_log_softmax_backward_data.default"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; input_dtype: DTypeName },
    dim: Int,
    input_dtype: DTypeName,
  ): Tensor;
  "_log_softmax_backward_data.out"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; input_dtype: DTypeName; out: Tensor },
    dim: Int,
    input_dtype: DTypeName,
    keywords?: { out: Tensor },
  ): Tensor;
  "_logcumsumexp.default"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "_logcumsumexp.out"(self: Tensor, dim: Int | { dim: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_lstm_mps.default"(
    input: Tensor,
    hx:
      | readonly Tensor[]
      | {
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  "_lstm_mps.out"(
    input: Tensor,
    hx:
      | readonly Tensor[]
      | {
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
          out4: Tensor;
          out5: Tensor;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor; out5: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  "_lu_with_info.default"(
    self: Tensor,
    pivot?: boolean | { pivot?: boolean; check_errors?: boolean },
    check_errors?: boolean | { check_errors?: boolean },
  ): [LU: Tensor, pivots: Tensor, info: Tensor];
  "_make_dep_token.default"(keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "_make_dual.default"(primal: Tensor, tangent: Tensor | { tangent: Tensor; level: Int }, level: Int): Tensor;
  "_make_dual_copy.default"(primal: Tensor, tangent: Tensor | { tangent: Tensor; level: Int }, level: Int): Tensor;
  "_make_dual_copy.out"(
    primal: Tensor,
    tangent: Tensor | { tangent: Tensor; level: Int; out: Tensor },
    level: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_make_per_channel_quantized_tensor.default"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; axis: Int },
    zero_point: Tensor,
    axis: Int,
  ): Tensor;
  "_make_per_channel_quantized_tensor.out"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; axis: Int; out: Tensor },
    zero_point: Tensor,
    axis: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_make_per_tensor_quantized_tensor.default"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int },
    zero_point: Int,
  ): Tensor;
  "_make_per_tensor_quantized_tensor.out"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int; out: Tensor },
    zero_point: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_masked_scale.default"(self: Tensor, mask: Tensor | { mask: Tensor; scale: number }, scale: number): Tensor;
  "_masked_scale.out"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; scale: number; out: Tensor },
    scale: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "_masked_softmax.default"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; dim?: Int | null; mask_type?: Int | null },
    dim?: Int | null | { dim?: Int | null; mask_type?: Int | null },
    mask_type?: Int | null | { mask_type?: Int | null },
  ): Tensor;
  "_masked_softmax.out"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; dim?: Int | null; mask_type?: Int | null; out: Tensor },
    dim?: Int | null | { dim?: Int | null; mask_type?: Int | null; out: Tensor },
    mask_type?: Int | null | { mask_type?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_masked_softmax_backward.default"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; mask: Tensor; dim?: Int | null },
    mask: Tensor,
    dim?: Int | null | { dim?: Int | null },
  ): Tensor;
  "_masked_softmax_backward.out"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; mask: Tensor; dim?: Int | null; out: Tensor },
    mask: Tensor,
    dim?: Int | null | { dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_mixed_dtypes_linear.default"(
    input: Tensor,
    weight: Tensor | { weight: Tensor; scale: Tensor; bias?: Tensor | null; activation?: string | null },
    scale: Tensor,
    keywords?: { bias?: Tensor | null; activation?: string | null },
  ): Tensor;
  "_mkldnn_reshape.default"(self: Tensor, shape: readonly Int[] | { shape: readonly Int[] }): Tensor;
  "_mkldnn_reshape.out"(
    self: Tensor,
    shape: readonly Int[] | { shape: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_mkldnn_transpose.default"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "_mkldnn_transpose.out"(
    self: Tensor,
    dim0: Int | { dim0: Int; dim1: Int; out: Tensor },
    dim1: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_mkldnn_transpose_.default"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "_mps_convolution.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "_mps_convolution.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_mps_convolution_transpose.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "_mps_convolution_transpose.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "_native_batch_norm_legit.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          training: boolean;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    training: boolean,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor];
  "_native_batch_norm_legit.no_stats_out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          training: boolean;
          momentum: number;
          eps: number;
          out: Tensor;
          save_mean: Tensor;
          save_invstd: Tensor;
        },
    bias: Tensor | null,
    training: boolean,
    momentum: number,
    eps: number,
    keywords?: { out: Tensor; save_mean: Tensor; save_invstd: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_native_batch_norm_legit.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          training: boolean;
          momentum: number;
          eps: number;
          out: Tensor;
          save_mean: Tensor;
          save_invstd: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    training: boolean,
    momentum: number,
    eps: number,
    keywords?: { out: Tensor; save_mean: Tensor; save_invstd: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_native_batch_norm_legit_functional.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          training: boolean;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    training: boolean,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_native_batch_norm_legit_no_training.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor];
  "_native_batch_norm_legit_no_training.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor;
          running_var: Tensor;
          momentum: number;
          eps: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor,
    running_var: Tensor,
    momentum: number,
    eps: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_native_multi_head_attention.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          embed_dim: Int;
          num_head: Int;
          qkv_weight: Tensor;
          qkv_bias: Tensor;
          proj_weight: Tensor;
          proj_bias: Tensor;
          mask?: Tensor | null;
          need_weights?: boolean;
          average_attn_weights?: boolean;
          mask_type?: Int | null;
        },
    value: Tensor,
    embed_dim: Int,
    num_head: Int,
    qkv_weight: Tensor,
    qkv_bias: Tensor,
    proj_weight: Tensor,
    proj_bias: Tensor,
    mask?:
      | Tensor
      | null
      | { mask?: Tensor | null; need_weights?: boolean; average_attn_weights?: boolean; mask_type?: Int | null },
    need_weights?: boolean | { need_weights?: boolean; average_attn_weights?: boolean; mask_type?: Int | null },
    average_attn_weights?: boolean | { average_attn_weights?: boolean; mask_type?: Int | null },
    mask_type?: Int | null | { mask_type?: Int | null },
  ): [Tensor, Tensor];
  "_native_multi_head_attention.out"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          embed_dim: Int;
          num_head: Int;
          qkv_weight: Tensor;
          qkv_bias: Tensor;
          proj_weight: Tensor;
          proj_bias: Tensor;
          mask?: Tensor | null;
          need_weights?: boolean;
          average_attn_weights?: boolean;
          mask_type?: Int | null;
          out0: Tensor;
          out1: Tensor;
        },
    value: Tensor,
    embed_dim: Int,
    num_head: Int,
    qkv_weight: Tensor,
    qkv_bias: Tensor,
    proj_weight: Tensor,
    proj_bias: Tensor,
    mask?:
      | Tensor
      | null
      | {
          mask?: Tensor | null;
          need_weights?: boolean;
          average_attn_weights?: boolean;
          mask_type?: Int | null;
          out0: Tensor;
          out1: Tensor;
        },
    need_weights?:
      | boolean
      | { need_weights?: boolean; average_attn_weights?: boolean; mask_type?: Int | null; out0: Tensor; out1: Tensor },
    average_attn_weights?:
      | boolean
      | { average_attn_weights?: boolean; mask_type?: Int | null; out0: Tensor; out1: Tensor },
    mask_type?: Int | null | { mask_type?: Int | null; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_neg_view.default"(self: Tensor): Tensor;
  "_neg_view_copy.default"(self: Tensor): Tensor;
  "_neg_view_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_nested_compute_contiguous_strides_offsets.default"(nested_size: Tensor): [Tensor, Tensor];
  "_nested_from_padded.default"(
    padded: Tensor,
    cpu_nested_shape_example: Tensor | { cpu_nested_shape_example: Tensor; fuse_transform_0213?: boolean },
    fuse_transform_0213?: boolean | { fuse_transform_0213?: boolean },
  ): Tensor;
  "_nested_from_padded.out"(
    padded: Tensor,
    cpu_nested_shape_example: Tensor | { cpu_nested_shape_example: Tensor; fuse_transform_0213?: boolean; out: Tensor },
    fuse_transform_0213?: boolean | { fuse_transform_0213?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_nested_from_padded_and_nested_example.default"(padded: Tensor, nt_example: Tensor | { nt_example: Tensor }): Tensor;
  "_nested_from_padded_and_nested_example.out"(
    padded: Tensor,
    nt_example: Tensor | { nt_example: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_nested_from_padded_tensor.default"(
    padded: Tensor,
    offsets:
      | Tensor
      | {
          offsets: Tensor;
          dummy: Tensor;
          ragged_idx?: Int;
          min_seqlen?: Tensor | null;
          max_seqlen?: Tensor | null;
          sum_S?: Int | null;
        },
    dummy: Tensor,
    ragged_idx?: Int | { ragged_idx?: Int; min_seqlen?: Tensor | null; max_seqlen?: Tensor | null; sum_S?: Int | null },
    min_seqlen?: Tensor | null | { min_seqlen?: Tensor | null; max_seqlen?: Tensor | null; sum_S?: Int | null },
    max_seqlen?: Tensor | null | { max_seqlen?: Tensor | null; sum_S?: Int | null },
    sum_S?: Int | null | { sum_S?: Int | null },
  ): Tensor;
  "_nested_get_jagged_dummy.default"(any: Tensor): Tensor;
  "_nested_get_lengths.default"(self: Tensor): Tensor;
  "_nested_get_max_seqlen.default"(self: Tensor): Tensor;
  "_nested_get_min_seqlen.default"(self: Tensor): Tensor;
  "_nested_get_offsets.default"(self: Tensor): Tensor;
  "_nested_get_ragged_idx.default"(self: Tensor): Int;
  "_nested_get_values.default"(self: Tensor): Tensor;
  "_nested_get_values_copy.default"(self: Tensor): Tensor;
  "_nested_get_values_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_nested_select_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; dim: Int; index: Int },
    dim: Int,
    index: Int,
  ): Tensor;
  "_nested_sum_backward.default"(
    grad: Tensor,
    self: Tensor | { self: Tensor; dim: Ints | null; keepdim?: boolean },
    dim: Ints | null,
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "_nested_tensor_from_mask.default"(
    t: Tensor,
    mask: Tensor | { mask: Tensor; mask_check?: boolean },
    mask_check?: boolean | { mask_check?: boolean },
  ): Tensor;
  "_nested_tensor_from_mask.out"(
    t: Tensor,
    mask: Tensor | { mask: Tensor; mask_check?: boolean; out: Tensor },
    mask_check?: boolean | { mask_check?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_nested_tensor_from_mask_left_aligned.default"(t: Tensor, mask: Tensor | { mask: Tensor }): boolean;
  "_nested_tensor_from_tensor_list.default"(
    list: readonly Tensor[],
    dtype?: DTypeName | null | Placement,
    layout?: Layout | null | { layout?: Layout | null; device?: Device | null; pin_memory?: boolean | null },
    device?: Device | null | { device?: Device | null; pin_memory?: boolean | null },
    pin_memory?: boolean | null | { pin_memory?: boolean | null },
  ): Tensor;
  "_nested_tensor_from_tensor_list.out"(
    list: readonly Tensor[],
    dtype?: DTypeName | null | ({ out: Tensor } & Placement),
    layout?:
      | Layout
      | null
      | { layout?: Layout | null; device?: Device | null; pin_memory?: boolean | null; out: Tensor },
    device?: Device | null | { device?: Device | null; pin_memory?: boolean | null; out: Tensor },
    pin_memory?: boolean | null | { pin_memory?: boolean | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_nested_tensor_size.default"(self: Tensor): Tensor;
  "_nested_tensor_size.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_nested_tensor_softmax_with_shape.default"(self: Tensor, query: Tensor | { query: Tensor }): Tensor;
  "_nested_tensor_storage_offsets.default"(self: Tensor): Tensor;
  "_nested_tensor_storage_offsets.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_nested_tensor_strides.default"(self: Tensor): Tensor;
  "_nested_tensor_strides.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_nested_view_from_buffer.default"(
    self: Tensor,
    nested_size: Tensor | { nested_size: Tensor; nested_strides: Tensor; offsets: Tensor },
    nested_strides: Tensor,
    offsets: Tensor,
  ): Tensor;
  "_nested_view_from_buffer_copy.default"(
    self: Tensor,
    nested_size: Tensor | { nested_size: Tensor; nested_strides: Tensor; offsets: Tensor },
    nested_strides: Tensor,
    offsets: Tensor,
  ): Tensor;
  "_nested_view_from_buffer_copy.out"(
    self: Tensor,
    nested_size: Tensor | { nested_size: Tensor; nested_strides: Tensor; offsets: Tensor; out: Tensor },
    nested_strides: Tensor,
    offsets: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "_nested_view_from_jagged.default"(
    self: Tensor,
    offsets:
      | Tensor
      | {
          offsets: Tensor;
          dummy: Tensor;
          lengths?: Tensor | null;
          ragged_idx?: Int;
          min_seqlen?: Tensor | null;
          max_seqlen?: Tensor | null;
        },
    dummy: Tensor,
    lengths?:
      | Tensor
      | null
      | { lengths?: Tensor | null; ragged_idx?: Int; min_seqlen?: Tensor | null; max_seqlen?: Tensor | null },
    ragged_idx?: Int | { ragged_idx?: Int; min_seqlen?: Tensor | null; max_seqlen?: Tensor | null },
    min_seqlen?: Tensor | null | { min_seqlen?: Tensor | null; max_seqlen?: Tensor | null },
    max_seqlen?: Tensor | null | { max_seqlen?: Tensor | null },
  ): Tensor;
  "_nested_view_from_jagged_copy.default"(
    self: Tensor,
    offsets:
      | Tensor
      | {
          offsets: Tensor;
          dummy: Tensor;
          lengths?: Tensor | null;
          ragged_idx?: Int;
          min_seqlen?: Tensor | null;
          max_seqlen?: Tensor | null;
        },
    dummy: Tensor,
    lengths?:
      | Tensor
      | null
      | { lengths?: Tensor | null; ragged_idx?: Int; min_seqlen?: Tensor | null; max_seqlen?: Tensor | null },
    ragged_idx?: Int | { ragged_idx?: Int; min_seqlen?: Tensor | null; max_seqlen?: Tensor | null },
    min_seqlen?: Tensor | null | { min_seqlen?: Tensor | null; max_seqlen?: Tensor | null },
    max_seqlen?: Tensor | null | { max_seqlen?: Tensor | null },
  ): Tensor;
  "_nested_view_from_jagged_copy.out"(
    self: Tensor,
    offsets:
      | Tensor
      | {
          offsets: Tensor;
          dummy: Tensor;
          lengths?: Tensor | null;
          ragged_idx?: Int;
          min_seqlen?: Tensor | null;
          max_seqlen?: Tensor | null;
          out: Tensor;
        },
    dummy: Tensor,
    lengths?:
      | Tensor
      | null
      | {
          lengths?: Tensor | null;
          ragged_idx?: Int;
          min_seqlen?: Tensor | null;
          max_seqlen?: Tensor | null;
          out: Tensor;
        },
    ragged_idx?: Int | { ragged_idx?: Int; min_seqlen?: Tensor | null; max_seqlen?: Tensor | null; out: Tensor },
    min_seqlen?: Tensor | null | { min_seqlen?: Tensor | null; max_seqlen?: Tensor | null; out: Tensor },
    max_seqlen?: Tensor | null | { max_seqlen?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_new_zeros_with_same_feature_meta.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; self_num_batch_dims?: Int },
    keywords?: { self_num_batch_dims?: Int },
  ): Tensor;
  "_new_zeros_with_same_feature_meta.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; self_num_batch_dims?: Int; out: Tensor },
    keywords?: { self_num_batch_dims?: Int; out: Tensor },
  ): Tensor;
  "_nnpack_available.default"(): boolean;
  "_nnz.default"(self: Tensor): Int;
  "_pack_padded_sequence.default"(
    input: Tensor,
    lengths: Tensor | { lengths: Tensor; batch_first: boolean },
    batch_first: boolean,
  ): [Tensor, Tensor];
  "_pack_padded_sequence.out"(
    input: Tensor,
    lengths: Tensor | { lengths: Tensor; batch_first: boolean; out0: Tensor; out1: Tensor },
    batch_first: boolean,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_pack_padded_sequence_backward.default"(
    grad: Tensor,
    input_size: readonly Int[] | { input_size: readonly Int[]; batch_sizes: Tensor; batch_first: boolean },
    batch_sizes: Tensor,
    batch_first: boolean,
  ): Tensor;
  "_pad_circular.default"(self: Tensor, pad: readonly Int[] | { pad: readonly Int[] }): Tensor;
  "_pad_enum.default"(
    self: Tensor,
    pad: readonly Int[] | { pad: readonly Int[]; mode: Int; value?: number | null },
    mode: Int,
    value?: number | null | { value?: number | null },
  ): Tensor;
  "_pad_packed_sequence.default"(
    data: Tensor,
    batch_sizes: Tensor | { batch_sizes: Tensor; batch_first: boolean; padding_value: Scalar; total_length: Int },
    batch_first: boolean,
    padding_value: Scalar,
    total_length: Int,
  ): [Tensor, Tensor];
  "_padded_dense_to_jagged_forward.default"(
    dense: Tensor,
    offsets: readonly Tensor[] | { offsets: readonly Tensor[]; total_L?: Int | null },
    total_L?: Int | null | { total_L?: Int | null },
  ): Tensor;
  "_pdist_forward.default"(self: Tensor, p?: number | { p?: number }): Tensor;
  "_pdist_forward.out"(self: Tensor, p?: number | { p?: number; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_pin_memory.default"(self: Tensor, device?: Device | null | { device?: Device | null }): Tensor;
  "_pin_memory.out"(
    self: Tensor,
    device?: Device | null | { device?: Device | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_prelu_kernel.default"(self: Tensor, weight: Tensor | { weight: Tensor }): Tensor;
  "_prelu_kernel_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; weight: Tensor },
    weight: Tensor,
  ): [Tensor, Tensor];
  "_print.default"(s: string): void;
  "_propagate_xla_data.default"(input: Tensor, output: Tensor | { output: Tensor }): void;
  "_reshape_alias.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[] },
    stride: readonly Int[],
  ): Tensor;
  "_reshape_alias_copy.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[] },
    stride: readonly Int[],
  ): Tensor;
  "_reshape_alias_copy.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[]; out: Tensor },
    stride: readonly Int[],
    keywords?: { out: Tensor },
  ): Tensor;
  "_reshape_copy.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "_reshape_from_tensor.default"(self: Tensor, shape: Tensor | { shape: Tensor }): Tensor;
  "_resize_output.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; device: Device },
    device: Device,
  ): Tensor;
  "_resize_output.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; device: Device; out: Tensor },
    device: Device,
    keywords?: { out: Tensor },
  ): Tensor;
  "_resize_output_.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; device: Device },
    device: Device,
  ): Tensor;
  "_rowwise_prune.default"(
    weight: Tensor,
    mask: Tensor | { mask: Tensor; compressed_indices_dtype: DTypeName },
    compressed_indices_dtype: DTypeName,
  ): [Tensor, Tensor];
  "_safe_softmax.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor;
  "_sample_dirichlet.default"(self: Tensor, generator?: Generator | null | { generator?: Generator | null }): Tensor;
  "_sample_dirichlet.out"(
    self: Tensor,
    generator?: Generator | null | { generator?: Generator | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_saturate_weight_to_fp16.default"(weight: Tensor): Tensor;
  "_scaled_dot_product_attention_math.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          dropout_mask?: Tensor | null;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    value: Tensor,
    attn_mask?:
      | Tensor
      | null
      | {
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          dropout_mask?: Tensor | null;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    dropout_p?:
      | number
      | {
          dropout_p?: number;
          is_causal?: boolean;
          dropout_mask?: Tensor | null;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    is_causal?:
      | boolean
      | { is_causal?: boolean; dropout_mask?: Tensor | null; scale?: number | null; enable_gqa?: boolean },
    dropout_mask?: Tensor | null | { dropout_mask?: Tensor | null; scale?: number | null; enable_gqa?: boolean },
    keywords?: { scale?: number | null; enable_gqa?: boolean },
  ): [Tensor, Tensor];
  "_scaled_dot_product_attention_math_for_mps.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          dropout_mask?: Tensor | null;
          scale?: number | null;
        },
    value: Tensor,
    attn_mask?:
      | Tensor
      | null
      | {
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          dropout_mask?: Tensor | null;
          scale?: number | null;
        },
    dropout_p?:
      | number
      | { dropout_p?: number; is_causal?: boolean; dropout_mask?: Tensor | null; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; dropout_mask?: Tensor | null; scale?: number | null },
    dropout_mask?: Tensor | null | { dropout_mask?: Tensor | null; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [Tensor, Tensor];
  "_scaled_dot_product_cudnn_attention.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_bias: Tensor | null;
          compute_log_sumexp: boolean;
          dropout_p?: number;
          is_causal?: boolean;
          return_debug_mask?: boolean;
          scale?: number | null;
        },
    value: Tensor,
    attn_bias: Tensor | null,
    compute_log_sumexp: boolean,
    dropout_p?:
      | number
      | { dropout_p?: number; is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    return_debug_mask?: boolean | { return_debug_mask?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [
    output: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    philox_seed: Tensor,
    philox_offset: Tensor,
    debug_attn_mask: Tensor,
  ];
  "_scaled_dot_product_cudnn_attention_backward.default"(
    grad_out: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          out: Tensor;
          logsumexp: Tensor;
          philox_seed: Tensor;
          philox_offset: Tensor;
          attn_bias: Tensor;
          cum_seq_q: Tensor;
          cum_seq_k: Tensor;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          scale?: number | null;
        },
    key: Tensor,
    value: Tensor,
    out: Tensor,
    logsumexp: Tensor,
    philox_seed: Tensor,
    philox_offset: Tensor,
    attn_bias: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    keywords?: { scale?: number | null },
  ): [Tensor, Tensor, Tensor];
  "_scaled_dot_product_efficient_attention.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_bias: Tensor | null;
          compute_log_sumexp: boolean;
          dropout_p?: number;
          is_causal?: boolean;
          scale?: number | null;
        },
    value: Tensor,
    attn_bias: Tensor | null,
    compute_log_sumexp: boolean,
    dropout_p?: number | { dropout_p?: number; is_causal?: boolean; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [output: Tensor, log_sumexp: Tensor, philox_seed: Tensor, philox_offset: Tensor];
  "_scaled_dot_product_efficient_attention_backward.default"(
    grad_out_: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          attn_bias: Tensor;
          out: Tensor;
          logsumexp: Tensor;
          philox_seed: Tensor;
          philox_offset: Tensor;
          dropout_p: number;
          grad_input_mask: boolean | readonly boolean[];
          is_causal?: boolean;
          scale?: number | null;
        },
    key: Tensor,
    value: Tensor,
    attn_bias: Tensor,
    out: Tensor,
    logsumexp: Tensor,
    philox_seed: Tensor,
    philox_offset: Tensor,
    dropout_p: number,
    grad_input_mask: boolean | readonly boolean[],
    is_causal?: boolean | { is_causal?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [Tensor, Tensor, Tensor, Tensor];
  "_scaled_dot_product_flash_attention.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          dropout_p?: number;
          is_causal?: boolean;
          return_debug_mask?: boolean;
          scale?: number | null;
        },
    value: Tensor,
    dropout_p?:
      | number
      | { dropout_p?: number; is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    return_debug_mask?: boolean | { return_debug_mask?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [
    output: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    rng_state: Tensor,
    unused: Tensor,
    debug_attn_mask: Tensor,
  ];
  "_scaled_dot_product_flash_attention.quantized"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          q_descale: Tensor | null;
          k_descale: Tensor | null;
          v_descale: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          return_debug_mask?: boolean;
          scale?: number | null;
        },
    value: Tensor,
    q_descale: Tensor | null,
    k_descale: Tensor | null,
    v_descale: Tensor | null,
    dropout_p?:
      | number
      | { dropout_p?: number; is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    return_debug_mask?: boolean | { return_debug_mask?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [
    output: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    rng_state: Tensor,
    unused: Tensor,
    debug_attn_mask: Tensor,
  ];
  "_scaled_dot_product_flash_attention_backward.default"(
    grad_out: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          out: Tensor;
          logsumexp: Tensor;
          cum_seq_q: Tensor;
          cum_seq_k: Tensor;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          philox_seed: Tensor;
          philox_offset: Tensor;
          scale?: number | null;
        },
    key: Tensor,
    value: Tensor,
    out: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    philox_seed: Tensor,
    philox_offset: Tensor,
    keywords?: { scale?: number | null },
  ): [grad_query: Tensor, grad_key: Tensor, grad_value: Tensor];
  "_scaled_dot_product_flash_attention_for_cpu.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          dropout_p?: number;
          is_causal?: boolean;
          attn_mask?: Tensor | null;
          scale?: number | null;
        },
    value: Tensor,
    dropout_p?: number | { dropout_p?: number; is_causal?: boolean; attn_mask?: Tensor | null; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; attn_mask?: Tensor | null; scale?: number | null },
    keywords?: { attn_mask?: Tensor | null; scale?: number | null },
  ): [output: Tensor, logsumexp: Tensor];
  "_scaled_dot_product_flash_attention_for_cpu_backward.default"(
    grad_out: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          out: Tensor;
          logsumexp: Tensor;
          dropout_p: number;
          is_causal: boolean;
          attn_mask?: Tensor | null;
          scale?: number | null;
        },
    key: Tensor,
    value: Tensor,
    out: Tensor,
    logsumexp: Tensor,
    dropout_p: number,
    is_causal: boolean,
    keywords?: { attn_mask?: Tensor | null; scale?: number | null },
  ): [grad_query: Tensor, grad_key: Tensor, grad_value: Tensor];
  "_scaled_dot_product_fused_attention_overrideable.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_bias?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          return_debug_mask?: boolean;
          scale?: number | null;
        },
    value: Tensor,
    attn_bias?:
      | Tensor
      | null
      | {
          attn_bias?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          return_debug_mask?: boolean;
          scale?: number | null;
        },
    dropout_p?:
      | number
      | { dropout_p?: number; is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    is_causal?: boolean | { is_causal?: boolean; return_debug_mask?: boolean; scale?: number | null },
    return_debug_mask?: boolean | { return_debug_mask?: boolean; scale?: number | null },
    keywords?: { scale?: number | null },
  ): [
    output: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    philox_seed: Tensor,
    philox_offset: Tensor,
    debug_attn_mask: Tensor,
  ];
  "_scaled_dot_product_fused_attention_overrideable_backward.default"(
    grad_out: Tensor,
    query:
      | Tensor
      | {
          query: Tensor;
          key: Tensor;
          value: Tensor;
          attn_bias: Tensor;
          grad_input_mask: boolean | readonly boolean[];
          out: Tensor;
          logsumexp: Tensor;
          cum_seq_q: Tensor;
          cum_seq_k: Tensor;
          max_q: Int;
          max_k: Int;
          dropout_p: number;
          is_causal: boolean;
          philox_seed: Tensor;
          philox_offset: Tensor;
          scale?: number | null;
        },
    key: Tensor,
    value: Tensor,
    attn_bias: Tensor,
    grad_input_mask: boolean | readonly boolean[],
    out: Tensor,
    logsumexp: Tensor,
    cum_seq_q: Tensor,
    cum_seq_k: Tensor,
    max_q: Int,
    max_k: Int,
    dropout_p: number,
    is_causal: boolean,
    philox_seed: Tensor,
    philox_offset: Tensor,
    keywords?: { scale?: number | null },
  ): [grad_query: Tensor, grad_key: Tensor, grad_value: Tensor, grad_attn_bias: Tensor];
  "_scaled_grouped_mm.default"(
    self: Tensor,
    mat2:
      | Tensor
      | {
          mat2: Tensor;
          scale_a: Tensor;
          scale_b: Tensor;
          offs?: Tensor | null;
          bias?: Tensor | null;
          scale_result?: Tensor | null;
          out_dtype?: DTypeName | null;
          use_fast_accum?: boolean;
        },
    scale_a: Tensor,
    scale_b: Tensor,
    offs?:
      | Tensor
      | null
      | {
          offs?: Tensor | null;
          bias?: Tensor | null;
          scale_result?: Tensor | null;
          out_dtype?: DTypeName | null;
          use_fast_accum?: boolean;
        },
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; scale_result?: Tensor | null; out_dtype?: DTypeName | null; use_fast_accum?: boolean },
    scale_result?:
      | Tensor
      | null
      | { scale_result?: Tensor | null; out_dtype?: DTypeName | null; use_fast_accum?: boolean },
    out_dtype?: DTypeName | null | { out_dtype?: DTypeName | null; use_fast_accum?: boolean },
    use_fast_accum?: boolean | { use_fast_accum?: boolean },
  ): Tensor;
  "_scaled_grouped_mm_v2.default"(
    self: Tensor,
    mat2:
      | Tensor
      | {
          mat2: Tensor;
          scale_a: readonly Tensor[];
          recipe_a: readonly Int[];
          swizzle_a: readonly Int[];
          scale_b: readonly Tensor[];
          recipe_b: readonly Int[];
          swizzle_b: readonly Int[];
          offs?: Tensor | null;
          bias?: Tensor | null;
          out_dtype?: DTypeName | null;
          contraction_dim?: readonly Int[];
          use_fast_accum?: boolean;
        },
    scale_a: readonly Tensor[],
    recipe_a: readonly Int[],
    swizzle_a: readonly Int[],
    scale_b: readonly Tensor[],
    recipe_b: readonly Int[],
    swizzle_b: readonly Int[],
    offs?:
      | Tensor
      | null
      | {
          offs?: Tensor | null;
          bias?: Tensor | null;
          out_dtype?: DTypeName | null;
          contraction_dim?: readonly Int[];
          use_fast_accum?: boolean;
        },
    bias?:
      | Tensor
      | null
      | {
          bias?: Tensor | null;
          out_dtype?: DTypeName | null;
          contraction_dim?: readonly Int[];
          use_fast_accum?: boolean;
        },
    out_dtype?:
      | DTypeName
      | null
      | { out_dtype?: DTypeName | null; contraction_dim?: readonly Int[]; use_fast_accum?: boolean },
    contraction_dim?: readonly Int[] | { contraction_dim?: readonly Int[]; use_fast_accum?: boolean },
    use_fast_accum?: boolean | { use_fast_accum?: boolean },
  ): Tensor;
  "_scaled_mm.default"(
    self: Tensor,
    mat2:
      | Tensor
      | {
          mat2: Tensor;
          scale_a: Tensor;
          scale_b: Tensor;
          bias?: Tensor | null;
          scale_result?: Tensor | null;
          out_dtype?: DTypeName | null;
          use_fast_accum?: boolean;
        },
    scale_a: Tensor,
    scale_b: Tensor,
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; scale_result?: Tensor | null; out_dtype?: DTypeName | null; use_fast_accum?: boolean },
    scale_result?:
      | Tensor
      | null
      | { scale_result?: Tensor | null; out_dtype?: DTypeName | null; use_fast_accum?: boolean },
    out_dtype?: DTypeName | null | { out_dtype?: DTypeName | null; use_fast_accum?: boolean },
    use_fast_accum?: boolean | { use_fast_accum?: boolean },
  ): Tensor;
  "_scaled_mm.out"(
    self: Tensor,
    mat2:
      | Tensor
      | {
          mat2: Tensor;
          scale_a: Tensor;
          scale_b: Tensor;
          bias?: Tensor | null;
          scale_result?: Tensor | null;
          out_dtype?: DTypeName | null;
          use_fast_accum?: boolean;
          out: Tensor;
        },
    scale_a: Tensor,
    scale_b: Tensor,
    bias?:
      | Tensor
      | null
      | {
          bias?: Tensor | null;
          scale_result?: Tensor | null;
          out_dtype?: DTypeName | null;
          use_fast_accum?: boolean;
          out: Tensor;
        },
    scale_result?:
      | Tensor
      | null
      | { scale_result?: Tensor | null; out_dtype?: DTypeName | null; use_fast_accum?: boolean; out: Tensor },
    out_dtype?: DTypeName | null | { out_dtype?: DTypeName | null; use_fast_accum?: boolean; out: Tensor },
    use_fast_accum?: boolean | { use_fast_accum?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_scaled_mm_v2.default"(
    self: Tensor,
    mat2:
      | Tensor
      | {
          mat2: Tensor;
          scale_a: readonly Tensor[];
          recipe_a: readonly Int[];
          swizzle_a: readonly Int[];
          scale_b: readonly Tensor[];
          recipe_b: readonly Int[];
          swizzle_b: readonly Int[];
          bias: Tensor | null;
          out_dtype: DTypeName | null;
          contraction_dim?: readonly Int[];
          use_fast_accum?: boolean;
        },
    scale_a: readonly Tensor[],
    recipe_a: readonly Int[],
    swizzle_a: readonly Int[],
    scale_b: readonly Tensor[],
    recipe_b: readonly Int[],
    swizzle_b: readonly Int[],
    bias: Tensor | null,
    out_dtype: DTypeName | null,
    contraction_dim?: readonly Int[] | { contraction_dim?: readonly Int[]; use_fast_accum?: boolean },
    use_fast_accum?: boolean | { use_fast_accum?: boolean },
  ): Tensor;
  "_scaled_mm_v2.out"(
    self: Tensor,
    mat2:
      | Tensor
      | {
          mat2: Tensor;
          scale_a: readonly Tensor[];
          recipe_a: readonly Int[];
          swizzle_a: readonly Int[];
          scale_b: readonly Tensor[];
          recipe_b: readonly Int[];
          swizzle_b: readonly Int[];
          bias: Tensor | null;
          out_dtype: DTypeName | null;
          contraction_dim?: readonly Int[];
          use_fast_accum?: boolean;
          out: Tensor;
        },
    scale_a: readonly Tensor[],
    recipe_a: readonly Int[],
    swizzle_a: readonly Int[],
    scale_b: readonly Tensor[],
    recipe_b: readonly Int[],
    swizzle_b: readonly Int[],
    bias: Tensor | null,
    out_dtype: DTypeName | null,
    contraction_dim?: readonly Int[] | { contraction_dim?: readonly Int[]; use_fast_accum?: boolean; out: Tensor },
    use_fast_accum?: boolean | { use_fast_accum?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_segment_reduce_backward.default"(
    grad: Tensor,
    output:
      | Tensor
      | {
          output: Tensor;
          data: Tensor;
          reduce: string;
          lengths?: Tensor | null;
          offsets?: Tensor | null;
          axis?: Int;
          initial?: Scalar | null;
        },
    data: Tensor,
    reduce: string,
    keywords?: { lengths?: Tensor | null; offsets?: Tensor | null; axis?: Int; initial?: Scalar | null },
  ): Tensor;
  "_segment_reduce_backward.out"(
    grad: Tensor,
    output:
      | Tensor
      | {
          output: Tensor;
          data: Tensor;
          reduce: string;
          lengths?: Tensor | null;
          offsets?: Tensor | null;
          axis?: Int;
          initial?: Scalar | null;
          out: Tensor;
        },
    data: Tensor,
    reduce: string,
    keywords?: { lengths?: Tensor | null; offsets?: Tensor | null; axis?: Int; initial?: Scalar | null; out: Tensor },
  ): Tensor;
  "_shape_as_tensor.default"(self: Tensor): Tensor;
  "_slow_conv2d_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          weight: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          grad_input: Tensor;
          grad_weight: Tensor;
          grad_bias: Tensor;
        },
    weight: Tensor,
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    keywords?: { grad_input: Tensor; grad_weight: Tensor; grad_bias: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_slow_conv2d_backward.output_mask"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          weight: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor,
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    output_mask: boolean | readonly boolean[],
  ): [grad_input: Tensor, grad_weight: Tensor, grad_bias: Tensor];
  "_slow_conv2d_backward.output_mask_out"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          weight: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_slow_conv2d_forward.default"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; kernel_size: Ints; bias: Tensor | null; stride: Ints; padding: Ints },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
  ): Tensor;
  "_slow_conv2d_forward.output"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias: Tensor | null; stride: Ints; padding: Ints; output: Tensor },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
    keywords?: { output: Tensor },
  ): Tensor;
  "_sobol_engine_draw.default"(
    quasi: Tensor,
    n: Int | { n: Int; sobolstate: Tensor; dimension: Int; num_generated: Int; dtype: DTypeName | null },
    sobolstate: Tensor,
    dimension: Int,
    num_generated: Int,
    dtype: DTypeName | null,
  ): [Tensor, Tensor];
  "_sobol_engine_ff_.default"(
    self: Tensor,
    n: Int | { n: Int; sobolstate: Tensor; dimension: Int; num_generated: Int },
    sobolstate: Tensor,
    dimension: Int,
    num_generated: Int,
  ): Tensor;
  "_sobol_engine_scramble_.default"(
    self: Tensor,
    ltm: Tensor | { ltm: Tensor; dimension: Int },
    dimension: Int,
  ): Tensor;
  "_softmax.default"(self: Tensor, dim: Int | { dim: Int; half_to_float: boolean }, half_to_float: boolean): Tensor;
  "_softmax.out"(
    self: Tensor,
    dim: Int | { dim: Int; half_to_float: boolean; out: Tensor },
    half_to_float: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_softmax_backward_data.default"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; input_dtype: DTypeName },
    dim: Int,
    input_dtype: DTypeName,
  ): Tensor;
  "_softmax_backward_data.out"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; input_dtype: DTypeName; grad_input: Tensor },
    dim: Int,
    input_dtype: DTypeName,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "_sparse_addmm.default"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "_sparse_addmm.out"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "_sparse_broadcast_to.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "_sparse_broadcast_to_copy.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "_sparse_broadcast_to_copy.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_bsc_tensor_unsafe.default"(
    ccol_indices: Tensor,
    row_indices: Tensor | ({ row_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "_sparse_bsr_tensor_unsafe.default"(
    crow_indices: Tensor,
    col_indices: Tensor | ({ col_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "_sparse_compressed_tensor_unsafe.default"(
    compressed_indices: Tensor,
    plain_indices: Tensor | ({ plain_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "_sparse_compressed_tensor_with_dims.default"(
    nnz: Int,
    dense_dim:
      | Int
      | ({ dense_dim: Int; size: readonly Int[]; blocksize: readonly Int[]; index_dtype: DTypeName } & Placement),
    size: readonly Int[],
    blocksize: readonly Int[],
    index_dtype: DTypeName,
    keywords?: Placement,
  ): Tensor;
  "_sparse_coo_tensor_unsafe.default"(
    indices: Tensor,
    values: Tensor | ({ values: Tensor; size: readonly Int[]; is_coalesced?: boolean | null } & Placement),
    size: readonly Int[],
    keywords?: { is_coalesced?: boolean | null } & Placement,
  ): Tensor;
  "_sparse_coo_tensor_with_dims.default"(
    sparse_dim: Int,
    dense_dim: Int | ({ dense_dim: Int; size: readonly Int[] } & Placement),
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "_sparse_coo_tensor_with_dims.out"(
    sparse_dim: Int,
    dense_dim: Int | { dense_dim: Int; size: readonly Int[]; out: Tensor },
    size: readonly Int[],
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_coo_tensor_with_dims_and_tensors.default"(
    sparse_dim: Int,
    dense_dim:
      | Int
      | ({
          dense_dim: Int;
          size: readonly Int[];
          indices: Tensor;
          values: Tensor;
          is_coalesced?: boolean | null;
        } & Placement),
    size: readonly Int[],
    indices: Tensor,
    values: Tensor,
    keywords?: { is_coalesced?: boolean | null } & Placement,
  ): Tensor;
  "_sparse_coo_tensor_with_dims_and_tensors.out"(
    sparse_dim: Int,
    dense_dim:
      | Int
      | {
          dense_dim: Int;
          size: readonly Int[];
          indices: Tensor;
          values: Tensor;
          is_coalesced?: boolean | null;
          out: Tensor;
        },
    size: readonly Int[],
    indices: Tensor,
    values: Tensor,
    keywords?: { is_coalesced?: boolean | null; out: Tensor },
  ): Tensor;
  "_sparse_csc_tensor_unsafe.default"(
    ccol_indices: Tensor,
    row_indices: Tensor | ({ row_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "_sparse_csr_prod.dim_dtype"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_csr_prod.dim_dtype_out"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "_sparse_csr_sum.dim_dtype"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_csr_sum.dim_dtype_out"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "_sparse_csr_tensor_unsafe.default"(
    crow_indices: Tensor,
    col_indices: Tensor | ({ col_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "_sparse_log_softmax.default"(
    self: Tensor,
    dim: Int | { dim: Int; half_to_float: boolean },
    half_to_float: boolean,
  ): Tensor;
  "_sparse_log_softmax.Dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_log_softmax.int"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_log_softmax.out"(
    self: Tensor,
    dim: Int | { dim: Int; half_to_float: boolean; out: Tensor },
    half_to_float: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_log_softmax_backward_data.default"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; self: Tensor },
    dim: Int,
    self: Tensor,
  ): Tensor;
  "_sparse_log_softmax_backward_data.out"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; self: Tensor; out: Tensor },
    dim: Int,
    self: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_mask_projection.default"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; accumulate_matches?: boolean },
    accumulate_matches?: boolean | { accumulate_matches?: boolean },
  ): Tensor;
  "_sparse_mask_projection.out"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; accumulate_matches?: boolean; out: Tensor },
    accumulate_matches?: boolean | { accumulate_matches?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_mm.default"(sparse: Tensor, dense: Tensor | { dense: Tensor }): Tensor;
  "_sparse_mm.reduce"(sparse: Tensor, dense: Tensor | { dense: Tensor; reduce: string }, reduce: string): Tensor;
  "_sparse_mm_reduce_impl.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; reduce: string },
    reduce: string,
  ): [Tensor, Tensor];
  "_sparse_mm_reduce_impl_backward.default"(
    self: Tensor,
    grad_out:
      | Tensor
      | {
          grad_out: Tensor;
          weight: Tensor;
          reduce: string;
          arg_out: Tensor;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor,
    reduce: string,
    arg_out: Tensor,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor];
  "_sparse_semi_structured_addmm.default"(
    input: Tensor,
    mat1:
      | Tensor
      | { mat1: Tensor; mat1_meta: Tensor; mat2: Tensor; alpha?: Scalar; beta?: Scalar; out_dtype?: DTypeName | null },
    mat1_meta: Tensor,
    mat2: Tensor,
    keywords?: { alpha?: Scalar; beta?: Scalar; out_dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_semi_structured_apply.default"(
    input: Tensor,
    thread_masks: Tensor | { thread_masks: Tensor },
  ): [Tensor, Tensor];
  "_sparse_semi_structured_apply_dense.default"(input: Tensor, thread_masks: Tensor | { thread_masks: Tensor }): Tensor;
  "_sparse_semi_structured_linear.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          meta: Tensor;
          bias?: Tensor | null;
          activation?: string | null;
          out_dtype?: DTypeName | null;
        },
    meta: Tensor,
    keywords?: { bias?: Tensor | null; activation?: string | null; out_dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_semi_structured_mm.default"(
    mat1: Tensor,
    mat1_meta: Tensor | { mat1_meta: Tensor; mat2: Tensor; out_dtype?: DTypeName | null },
    mat2: Tensor,
    keywords?: { out_dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_semi_structured_tile.default"(
    input: Tensor,
    algorithm?: string | { algorithm?: string; use_cutlass?: boolean },
    use_cutlass?: boolean | { use_cutlass?: boolean },
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_sparse_softmax.default"(
    self: Tensor,
    dim: Int | { dim: Int; half_to_float: boolean },
    half_to_float: boolean,
  ): Tensor;
  "_sparse_softmax.Dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_softmax.int"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor;
  "_sparse_softmax.out"(
    self: Tensor,
    dim: Int | { dim: Int; half_to_float: boolean; out: Tensor },
    half_to_float: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_softmax_backward_data.default"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; self: Tensor },
    dim: Int,
    self: Tensor,
  ): Tensor;
  "_sparse_softmax_backward_data.out"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; dim: Int; self: Tensor; out: Tensor },
    dim: Int,
    self: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_sparse_matmul.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "_sparse_sparse_matmul.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_sparse_sum.default"(self: Tensor): Tensor;
  "_sparse_sum.dim"(self: Tensor, dim: Ints | { dim: Ints }): Tensor;
  "_sparse_sum.dim_dtype"(
    self: Tensor,
    dim: Ints | { dim: Ints; dtype: DTypeName },
    keywords?: { dtype: DTypeName },
  ): Tensor;
  "_sparse_sum.dim_out"(self: Tensor, dim: Ints | { dim: Ints; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_sparse_sum.dtype"(self: Tensor, keywords: { dtype: DTypeName }): Tensor;
  "_sparse_sum_backward.default"(
    grad: Tensor,
    self: Tensor | { self: Tensor; dim: readonly Int[] },
    dim: readonly Int[],
  ): Tensor;
  "_sparse_sum_backward.out"(
    grad: Tensor,
    self: Tensor | { self: Tensor; dim: readonly Int[]; out: Tensor },
    dim: readonly Int[],
    keywords?: { out: Tensor },
  ): Tensor;
  "_spdiags.default"(
    diagonals: Tensor,
    offsets: Tensor | { offsets: Tensor; shape: readonly Int[]; layout?: Layout | null },
    shape: readonly Int[],
    layout?: Layout | null | { layout?: Layout | null },
  ): Tensor;
  "_spdiags.out"(
    diagonals: Tensor,
    offsets: Tensor | { offsets: Tensor; shape: readonly Int[]; layout?: Layout | null; out: Tensor },
    shape: readonly Int[],
    layout?: Layout | null | { layout?: Layout | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_spsolve.default"(A: Tensor, B: Tensor | { B: Tensor; left?: boolean }, keywords?: { left?: boolean }): Tensor;
  "_stack.default"(tensors: readonly Tensor[], dim?: Int | { dim?: Int }): Tensor;
  "_stack.out"(tensors: readonly Tensor[], dim?: Int | { dim?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "_standard_gamma.default"(self: Tensor, generator?: Generator | null | { generator?: Generator | null }): Tensor;
  "_standard_gamma.out"(
    self: Tensor,
    generator?: Generator | null | { generator?: Generator | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_standard_gamma_grad.default"(self: Tensor, output: Tensor | { output: Tensor }): Tensor;
  "_standard_gamma_grad.out"(
    self: Tensor,
    output: Tensor | { output: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_test_ambiguous_defaults.a"(dummy: Tensor, a?: Int | { a?: Int; b?: Int }, b?: Int | { b?: Int }): Tensor;
  "_test_ambiguous_defaults.b"(dummy: Tensor, a?: Int | { a?: Int; b?: string }, b?: string | { b?: string }): Tensor;
  "_test_autograd_multiple_dispatch.fullcoverage"(self: Tensor): Tensor;
  "_test_autograd_multiple_dispatch.fullcoverage_out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_test_autograd_multiple_dispatch.ntonly"(self: Tensor, b: boolean | { b: boolean }): Tensor;
  "_test_autograd_multiple_dispatch_view.default"(self: Tensor): Tensor;
  "_test_autograd_multiple_dispatch_view_copy.default"(self: Tensor): Tensor;
  "_test_autograd_multiple_dispatch_view_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_test_check_tensor.default"(self: Tensor): Tensor;
  "_test_functorch_fallback.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "_test_functorch_fallback.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_test_optional_filled_intlist.default"(values: Tensor, addends: Ints | null | { addends: Ints | null }): Tensor;
  "_test_optional_filled_intlist.out"(
    values: Tensor,
    addends: Ints | null | { addends: Ints | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_test_optional_floatlist.default"(
    values: Tensor,
    addends: readonly number[] | null | { addends: readonly number[] | null },
  ): Tensor;
  "_test_optional_floatlist.out"(
    values: Tensor,
    addends: readonly number[] | null | { addends: readonly number[] | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_test_optional_intlist.default"(
    values: Tensor,
    addends: readonly Int[] | null | { addends: readonly Int[] | null },
  ): Tensor;
  "_test_optional_intlist.out"(
    values: Tensor,
    addends: readonly Int[] | null | { addends: readonly Int[] | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_test_parallel_materialize.default"(
    self: Tensor,
    num_parallel: Int | { num_parallel: Int; skip_first?: boolean },
    skip_first?: boolean | { skip_first?: boolean },
  ): Tensor;
  "_test_serialization_subcmul.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "_test_string_default.default"(
    dummy: Tensor,
    a?: string | { a?: string; b?: string },
    b?: string | { b?: string },
  ): Tensor;
  "_test_warn_in_autograd.default"(self: Tensor): Tensor;
  "_test_warn_in_autograd.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_thnn_fused_gru_cell.default"(
    input_gates: Tensor,
    hidden_gates:
      | Tensor
      | { hidden_gates: Tensor; hx: Tensor; input_bias?: Tensor | null; hidden_bias?: Tensor | null },
    hx: Tensor,
    input_bias?: Tensor | null | { input_bias?: Tensor | null; hidden_bias?: Tensor | null },
    hidden_bias?: Tensor | null | { hidden_bias?: Tensor | null },
  ): [Tensor, Tensor];
  "_thnn_fused_gru_cell.out"(
    input_gates: Tensor,
    hidden_gates:
      | Tensor
      | {
          hidden_gates: Tensor;
          hx: Tensor;
          input_bias?: Tensor | null;
          hidden_bias?: Tensor | null;
          out0: Tensor;
          out1: Tensor;
        },
    hx: Tensor,
    input_bias?:
      | Tensor
      | null
      | { input_bias?: Tensor | null; hidden_bias?: Tensor | null; out0: Tensor; out1: Tensor },
    hidden_bias?: Tensor | null | { hidden_bias?: Tensor | null; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_thnn_fused_gru_cell_backward.default"(
    grad_hy: Tensor,
    workspace: Tensor | { workspace: Tensor; has_bias: boolean },
    has_bias: boolean,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_thnn_fused_gru_cell_backward.out"(
    grad_hy: Tensor,
    workspace:
      | Tensor
      | { workspace: Tensor; has_bias: boolean; out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor },
    has_bias: boolean,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_thnn_fused_lstm_cell.default"(
    input_gates: Tensor,
    hidden_gates:
      | Tensor
      | { hidden_gates: Tensor; cx: Tensor; input_bias?: Tensor | null; hidden_bias?: Tensor | null },
    cx: Tensor,
    input_bias?: Tensor | null | { input_bias?: Tensor | null; hidden_bias?: Tensor | null },
    hidden_bias?: Tensor | null | { hidden_bias?: Tensor | null },
  ): [Tensor, Tensor, Tensor];
  "_thnn_fused_lstm_cell.out"(
    input_gates: Tensor,
    hidden_gates:
      | Tensor
      | {
          hidden_gates: Tensor;
          cx: Tensor;
          input_bias?: Tensor | null;
          hidden_bias?: Tensor | null;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    cx: Tensor,
    input_bias?:
      | Tensor
      | null
      | { input_bias?: Tensor | null; hidden_bias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor },
    hidden_bias?: Tensor | null | { hidden_bias?: Tensor | null; out0: Tensor; out1: Tensor; out2: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_thnn_fused_lstm_cell_backward.default"(
    grad_hy: Tensor | null,
    grad_cy: Tensor | null | { grad_cy: Tensor | null; cx: Tensor; cy: Tensor; workspace: Tensor; has_bias: boolean },
    cx: Tensor,
    cy: Tensor,
    workspace: Tensor,
    has_bias: boolean,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "_thnn_fused_lstm_cell_backward_impl.default"(
    grad_hy: Tensor | null,
    grad_cy: Tensor | null | { grad_cy: Tensor | null; cx: Tensor; cy: Tensor; workspace: Tensor; has_bias: boolean },
    cx: Tensor,
    cy: Tensor,
    workspace: Tensor,
    has_bias: boolean,
  ): [Tensor, Tensor, Tensor];
  "_thnn_fused_lstm_cell_backward_impl.out"(
    grad_hy: Tensor | null,
    grad_cy:
      | Tensor
      | null
      | {
          grad_cy: Tensor | null;
          cx: Tensor;
          cy: Tensor;
          workspace: Tensor;
          has_bias: boolean;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    cx: Tensor,
    cy: Tensor,
    workspace: Tensor,
    has_bias: boolean,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_to_copy.default"(
    self: Tensor,
    keywords?: { non_blocking?: boolean; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "_to_copy.out"(
    self: Tensor,
    keywords: { non_blocking?: boolean; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "_to_cpu.default"(tensors: readonly Tensor[]): Tensor[];
  "_to_dense.default"(
    self: Tensor,
    dtype?: DTypeName | null | { dtype?: DTypeName | null; masked_grad?: boolean | null },
    masked_grad?: boolean | null | { masked_grad?: boolean | null },
  ): Tensor;
  "_to_dense.out"(
    self: Tensor,
    dtype?: DTypeName | null | { dtype?: DTypeName | null; masked_grad?: boolean | null; out: Tensor },
    masked_grad?: boolean | null | { masked_grad?: boolean | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_to_sparse.default"(
    self: Tensor,
    keywords?: { layout?: Layout | null; blocksize?: Ints | null; dense_dim?: Int | null },
  ): Tensor;
  "_to_sparse.out"(
    self: Tensor,
    keywords: { layout?: Layout | null; blocksize?: Ints | null; dense_dim?: Int | null; out: Tensor },
  ): Tensor;
  "_to_sparse.sparse_dim"(self: Tensor, sparse_dim: Int | { sparse_dim: Int }): Tensor;
  "_to_sparse.sparse_dim_out"(
    self: Tensor,
    sparse_dim: Int | { sparse_dim: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_to_sparse_bsc.default"(
    self: Tensor,
    blocksize: Ints | { blocksize: Ints; dense_dim?: Int | null },
    dense_dim?: Int | null | { dense_dim?: Int | null },
  ): Tensor;
  "_to_sparse_bsc.out"(
    self: Tensor,
    blocksize: Ints | { blocksize: Ints; dense_dim?: Int | null; out: Tensor },
    dense_dim?: Int | null | { dense_dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_to_sparse_bsr.default"(
    self: Tensor,
    blocksize: Ints | { blocksize: Ints; dense_dim?: Int | null },
    dense_dim?: Int | null | { dense_dim?: Int | null },
  ): Tensor;
  "_to_sparse_bsr.out"(
    self: Tensor,
    blocksize: Ints | { blocksize: Ints; dense_dim?: Int | null; out: Tensor },
    dense_dim?: Int | null | { dense_dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_to_sparse_csc.default"(self: Tensor, dense_dim?: Int | null | { dense_dim?: Int | null }): Tensor;
  "_to_sparse_csc.out"(
    self: Tensor,
    dense_dim?: Int | null | { dense_dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_to_sparse_csr.default"(self: Tensor, dense_dim?: Int | null | { dense_dim?: Int | null }): Tensor;
  "_to_sparse_csr.out"(
    self: Tensor,
    dense_dim?: Int | null | { dense_dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_to_sparse_semi_structured.default"(dense: Tensor): [Tensor, Tensor];
  "_transform_bias_rescale_qkv.default"(
    qkv: Tensor,
    qkv_bias: Tensor | { qkv_bias: Tensor; num_heads: Int },
    num_heads: Int,
  ): [Tensor, Tensor, Tensor];
  "_transform_bias_rescale_qkv.out"(
    qkv: Tensor,
    qkv_bias: Tensor | { qkv_bias: Tensor; num_heads: Int; out0: Tensor; out1: Tensor; out2: Tensor },
    num_heads: Int,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_transformer_encoder_layer_fwd.default"(
    src: Tensor,
    embed_dim:
      | Int
      | {
          embed_dim: Int;
          num_heads: Int;
          qkv_weight: Tensor;
          qkv_bias: Tensor;
          proj_weight: Tensor;
          proj_bias: Tensor;
          use_gelu: boolean;
          norm_first: boolean;
          eps: number;
          norm_weight_1: Tensor;
          norm_bias_1: Tensor;
          norm_weight_2: Tensor;
          norm_bias_2: Tensor;
          ffn_weight_1: Tensor;
          ffn_bias_1: Tensor;
          ffn_weight_2: Tensor;
          ffn_bias_2: Tensor;
          mask?: Tensor | null;
          mask_type?: Int | null;
        },
    num_heads: Int,
    qkv_weight: Tensor,
    qkv_bias: Tensor,
    proj_weight: Tensor,
    proj_bias: Tensor,
    use_gelu: boolean,
    norm_first: boolean,
    eps: number,
    norm_weight_1: Tensor,
    norm_bias_1: Tensor,
    norm_weight_2: Tensor,
    norm_bias_2: Tensor,
    ffn_weight_1: Tensor,
    ffn_bias_1: Tensor,
    ffn_weight_2: Tensor,
    ffn_bias_2: Tensor,
    mask?: Tensor | null | { mask?: Tensor | null; mask_type?: Int | null },
    mask_type?: Int | null | { mask_type?: Int | null },
  ): Tensor;
  "_transformer_encoder_layer_fwd.out"(
    src: Tensor,
    embed_dim:
      | Int
      | {
          embed_dim: Int;
          num_heads: Int;
          qkv_weight: Tensor;
          qkv_bias: Tensor;
          proj_weight: Tensor;
          proj_bias: Tensor;
          use_gelu: boolean;
          norm_first: boolean;
          eps: number;
          norm_weight_1: Tensor;
          norm_bias_1: Tensor;
          norm_weight_2: Tensor;
          norm_bias_2: Tensor;
          ffn_weight_1: Tensor;
          ffn_bias_1: Tensor;
          ffn_weight_2: Tensor;
          ffn_bias_2: Tensor;
          mask?: Tensor | null;
          mask_type?: Int | null;
          out: Tensor;
        },
    num_heads: Int,
    qkv_weight: Tensor,
    qkv_bias: Tensor,
    proj_weight: Tensor,
    proj_bias: Tensor,
    use_gelu: boolean,
    norm_first: boolean,
    eps: number,
    norm_weight_1: Tensor,
    norm_bias_1: Tensor,
    norm_weight_2: Tensor,
    norm_bias_2: Tensor,
    ffn_weight_1: Tensor,
    ffn_bias_1: Tensor,
    ffn_weight_2: Tensor,
    ffn_bias_2: Tensor,
    mask?: Tensor | null | { mask?: Tensor | null; mask_type?: Int | null; out: Tensor },
    mask_type?: Int | null | { mask_type?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_trilinear.default"(
    i1: Tensor,
    i2:
      | Tensor
      | {
          i2: Tensor;
          i3: Tensor;
          expand1: readonly Int[];
          expand2: readonly Int[];
          expand3: readonly Int[];
          sumdim: readonly Int[];
          unroll_dim?: Int;
        },
    i3: Tensor,
    expand1: readonly Int[],
    expand2: readonly Int[],
    expand3: readonly Int[],
    sumdim: readonly Int[],
    unroll_dim?: Int | { unroll_dim?: Int },
  ): Tensor;
  "_trilinear.out"(
    i1: Tensor,
    i2:
      | Tensor
      | {
          i2: Tensor;
          i3: Tensor;
          expand1: readonly Int[];
          expand2: readonly Int[];
          expand3: readonly Int[];
          sumdim: readonly Int[];
          unroll_dim?: Int;
          out: Tensor;
        },
    i3: Tensor,
    expand1: readonly Int[],
    expand2: readonly Int[],
    expand3: readonly Int[],
    sumdim: readonly Int[],
    unroll_dim?: Int | { unroll_dim?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_triton_multi_head_attention.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          embed_dim: Int;
          num_head: Int;
          qkv_weight: Tensor;
          qkv_bias: Tensor;
          proj_weight: Tensor;
          proj_bias: Tensor;
          mask?: Tensor | null;
        },
    value: Tensor,
    embed_dim: Int,
    num_head: Int,
    qkv_weight: Tensor,
    qkv_bias: Tensor,
    proj_weight: Tensor,
    proj_bias: Tensor,
    mask?: Tensor | null | { mask?: Tensor | null },
  ): Tensor;
  "_triton_multi_head_attention.out"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          embed_dim: Int;
          num_head: Int;
          qkv_weight: Tensor;
          qkv_bias: Tensor;
          proj_weight: Tensor;
          proj_bias: Tensor;
          mask?: Tensor | null;
          out: Tensor;
        },
    value: Tensor,
    embed_dim: Int,
    num_head: Int,
    qkv_weight: Tensor,
    qkv_bias: Tensor,
    proj_weight: Tensor,
    proj_bias: Tensor,
    mask?: Tensor | null | { mask?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_triton_scaled_dot_attention.default"(
    q: Tensor,
    k: Tensor | { k: Tensor; v: Tensor; dropout_p?: number },
    v: Tensor,
    dropout_p?: number | { dropout_p?: number },
  ): Tensor;
  "_triton_scaled_dot_attention.out"(
    q: Tensor,
    k: Tensor | { k: Tensor; v: Tensor; dropout_p?: number; out: Tensor },
    v: Tensor,
    dropout_p?: number | { dropout_p?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_unique.default"(
    self: Tensor,
    sorted?: boolean | { sorted?: boolean; return_inverse?: boolean },
    return_inverse?: boolean | { return_inverse?: boolean },
  ): [Tensor, Tensor];
  "_unique.out"(
    self: Tensor,
    sorted?: boolean | { sorted?: boolean; return_inverse?: boolean; out0: Tensor; out1: Tensor },
    return_inverse?: boolean | { return_inverse?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_unique2.default"(
    self: Tensor,
    sorted?: boolean | { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean },
    return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean },
    return_counts?: boolean | { return_counts?: boolean },
  ): [Tensor, Tensor, Tensor];
  "_unique2.out"(
    self: Tensor,
    sorted?:
      | boolean
      | {
          sorted?: boolean;
          return_inverse?: boolean;
          return_counts?: boolean;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    return_inverse?:
      | boolean
      | { return_inverse?: boolean; return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    return_counts?: boolean | { return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "_unpack_dual.default"(dual: Tensor, level: Int | { level: Int }): [primal: Tensor, tangent: Tensor];
  "_unsafe_index.Tensor"(
    self: Tensor,
    indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[] },
  ): Tensor;
  "_unsafe_index_put.default"(
    self: Tensor,
    indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean },
  ): Tensor;
  "_unsafe_masked_index.default"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; indices: readonly (Tensor | null)[]; fill: Scalar },
    indices: readonly (Tensor | null)[],
    fill: Scalar,
  ): Tensor;
  "_unsafe_masked_index_put_accumulate.default"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; indices: readonly (Tensor | null)[]; values: Tensor },
    indices: readonly (Tensor | null)[],
    values: Tensor,
  ): Tensor;
  "_unsafe_view.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "_unsafe_view.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_upsample_bicubic2d_aa.default"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_bicubic2d_aa.out"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_upsample_bicubic2d_aa.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; align_corners: boolean; scale_factors: readonly number[] | null },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
  ): Tensor;
  "_upsample_bicubic2d_aa_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_bicubic2d_aa_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "_upsample_bilinear2d_aa.default"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_bilinear2d_aa.out"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_upsample_bilinear2d_aa.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; align_corners: boolean; scale_factors: readonly number[] | null },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
  ): Tensor;
  "_upsample_bilinear2d_aa_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_bilinear2d_aa_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "_upsample_nearest_exact1d.default"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales?: number | null },
    scales?: number | null | { scales?: number | null },
  ): Tensor;
  "_upsample_nearest_exact1d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales?: number | null; out: Tensor },
    scales?: number | null | { scales?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_upsample_nearest_exact1d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null },
    scale_factors: readonly number[] | null,
  ): Tensor;
  "_upsample_nearest_exact1d_backward.default"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; scales?: number | null },
    input_size: Ints,
    scales?: number | null | { scales?: number | null },
  ): Tensor;
  "_upsample_nearest_exact1d_backward.grad_input"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; scales?: number | null; grad_input: Tensor },
    input_size: Ints,
    scales?: number | null | { scales?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "_upsample_nearest_exact2d.default"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_nearest_exact2d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_upsample_nearest_exact2d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null },
    scale_factors: readonly number[] | null,
  ): Tensor;
  "_upsample_nearest_exact2d_backward.default"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; scales_h?: number | null; scales_w?: number | null },
    input_size: Ints,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_nearest_exact2d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; input_size: Ints; scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    input_size: Ints,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "_upsample_nearest_exact3d.default"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_d?: number | null | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_nearest_exact3d.out"(
    self: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
          out: Tensor;
        },
    scales_d?:
      | number
      | null
      | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "_upsample_nearest_exact3d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null },
    scale_factors: readonly number[] | null,
  ): Tensor;
  "_upsample_nearest_exact3d_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    scales_d?: number | null | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "_upsample_nearest_exact3d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    scales_d?:
      | number
      | null
      | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "_use_cudnn_ctc_loss.default"(
    log_probs: Tensor,
    targets: Tensor | { targets: Tensor; input_lengths: readonly Int[]; target_lengths: readonly Int[]; blank: Int },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank: Int,
  ): boolean;
  "_use_cudnn_ctc_loss.Tensor"(
    log_probs: Tensor,
    targets: Tensor | { targets: Tensor; input_lengths: Tensor; target_lengths: Tensor; blank: Int },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank: Int,
  ): boolean;
  "_use_cudnn_rnn_flatten_weight.default"(): boolean;
  "_use_miopen_ctc_loss.default"(
    log_probs: Tensor,
    targets: Tensor | { targets: Tensor; input_lengths: readonly Int[]; target_lengths: readonly Int[]; blank: Int },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank: Int,
  ): boolean;
  "_use_miopen_ctc_loss.Tensor"(
    log_probs: Tensor,
    targets: Tensor | { targets: Tensor; input_lengths: Tensor; target_lengths: Tensor; blank: Int },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank: Int,
  ): boolean;
  "_validate_compressed_sparse_indices.default"(
    is_crow: boolean,
    compressed_idx: Tensor | { compressed_idx: Tensor; plain_idx: Tensor; cdim: Int; dim: Int; nnz: Int },
    plain_idx: Tensor,
    cdim: Int,
    dim: Int,
    nnz: Int,
  ): void;
  "_validate_sparse_bsc_tensor_args.default"(
    ccol_indices: Tensor,
    row_indices: Tensor | { row_indices: Tensor; values: Tensor; size: readonly Int[]; check_pinning?: boolean | null },
    values: Tensor,
    size: readonly Int[],
    check_pinning?: boolean | null | { check_pinning?: boolean | null },
  ): void;
  "_validate_sparse_bsr_tensor_args.default"(
    crow_indices: Tensor,
    col_indices: Tensor | { col_indices: Tensor; values: Tensor; size: readonly Int[]; check_pinning?: boolean | null },
    values: Tensor,
    size: readonly Int[],
    check_pinning?: boolean | null | { check_pinning?: boolean | null },
  ): void;
  "_validate_sparse_compressed_tensor_args.default"(
    compressed_indices: Tensor,
    plain_indices:
      | Tensor
      | { plain_indices: Tensor; values: Tensor; size: readonly Int[]; layout: Layout; check_pinning?: boolean | null },
    values: Tensor,
    size: readonly Int[],
    layout: Layout,
    check_pinning?: boolean | null | { check_pinning?: boolean | null },
  ): void;
  "_validate_sparse_coo_tensor_args.default"(
    indices: Tensor,
    values:
      | Tensor
      | { values: Tensor; size: readonly Int[]; is_coalesced?: boolean | null; check_pinning?: boolean | null },
    size: readonly Int[],
    is_coalesced?: boolean | null | { is_coalesced?: boolean | null; check_pinning?: boolean | null },
    check_pinning?: boolean | null | { check_pinning?: boolean | null },
  ): void;
  "_validate_sparse_csc_tensor_args.default"(
    ccol_indices: Tensor,
    row_indices: Tensor | { row_indices: Tensor; values: Tensor; size: readonly Int[]; check_pinning?: boolean | null },
    values: Tensor,
    size: readonly Int[],
    check_pinning?: boolean | null | { check_pinning?: boolean | null },
  ): void;
  "_validate_sparse_csr_tensor_args.default"(
    crow_indices: Tensor,
    col_indices: Tensor | { col_indices: Tensor; values: Tensor; size: readonly Int[]; check_pinning?: boolean | null },
    values: Tensor,
    size: readonly Int[],
    check_pinning?: boolean | null | { check_pinning?: boolean | null },
  ): void;
  "_values.default"(self: Tensor): Tensor;
  "_values_copy.default"(self: Tensor): Tensor;
  "_values_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "_version.default"(self: Tensor): Int;
  "_weight_int4pack_mm.default"(
    self: Tensor,
    mat2: Tensor | { mat2: Tensor; qGroupSize: Int; qScaleAndZeros: Tensor },
    qGroupSize: Int,
    qScaleAndZeros: Tensor,
  ): Tensor;
  "_weight_int4pack_mm_for_cpu.default"(
    self: Tensor,
    mat2: Tensor | { mat2: Tensor; qGroupSize: Int; qScaleAndZeros: Tensor },
    qGroupSize: Int,
    qScaleAndZeros: Tensor,
  ): Tensor;
  "_weight_int4pack_mm_with_scales_and_zeros.default"(
    self: Tensor,
    mat2: Tensor | { mat2: Tensor; qGroupSize: Int; qScale: Tensor; qZeros: Tensor },
    qGroupSize: Int,
    qScale: Tensor,
    qZeros: Tensor,
  ): Tensor;
  "_weight_int8pack_mm.default"(self: Tensor, mat2: Tensor | { mat2: Tensor; scales: Tensor }, scales: Tensor): Tensor;
  "_weight_norm_differentiable_backward.default"(
    grad_w: Tensor,
    saved_v: Tensor | { saved_v: Tensor; saved_g: Tensor; saved_norms: Tensor; dim: Int },
    saved_g: Tensor,
    saved_norms: Tensor,
    dim: Int,
  ): [Tensor, Tensor];
  "_weight_norm_interface_backward.default"(
    grad_w: Tensor,
    saved_v: Tensor | { saved_v: Tensor; saved_g: Tensor; saved_norms: Tensor; dim: Int },
    saved_g: Tensor,
    saved_norms: Tensor,
    dim: Int,
  ): [Tensor, Tensor];
  "_weight_norm_interface_backward.out"(
    grad_w: Tensor,
    saved_v: Tensor | { saved_v: Tensor; saved_g: Tensor; saved_norms: Tensor; dim: Int; out0: Tensor; out1: Tensor },
    saved_g: Tensor,
    saved_norms: Tensor,
    dim: Int,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "_wrapped_linear_prepack.default"(
    weight: Tensor,
    weight_scale: Tensor | { weight_scale: Tensor; weight_zero_point: Tensor; bias: Tensor },
    weight_zero_point: Tensor,
    bias: Tensor,
  ): Tensor;
  "_wrapped_quantized_linear_prepacked.default"(
    input: Tensor,
    input_scale:
      | Tensor
      | {
          input_scale: Tensor;
          input_zero_point: Tensor;
          packed_weight: Tensor;
          output_scale: Tensor;
          output_zero_point: Tensor;
          out_channel: Int;
        },
    input_zero_point: Tensor,
    packed_weight: Tensor,
    output_scale: Tensor,
    output_zero_point: Tensor,
    out_channel: Int,
  ): Tensor;
  "abs.default"(self: Tensor): Tensor;
  "abs.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "abs_.default"(self: Tensor): Tensor;
  "absolute.default"(self: Tensor): Tensor;
  "absolute.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "absolute_.default"(self: Tensor): Tensor;
  "acos.default"(self: Tensor): Tensor;
  "acos.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "acos_.default"(self: Tensor): Tensor;
  "acosh.default"(self: Tensor): Tensor;
  "acosh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "acosh_.default"(self: Tensor): Tensor;
  "adaptive_avg_pool1d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): Tensor;
  "adaptive_avg_pool1d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "adaptive_avg_pool2d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): Tensor;
  "adaptive_avg_pool2d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "adaptive_avg_pool3d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): Tensor;
  "adaptive_avg_pool3d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "adaptive_avg_pool3d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "adaptive_max_pool1d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): [Tensor, Tensor];
  "adaptive_max_pool2d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): [Tensor, Tensor];
  "adaptive_max_pool2d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor; indices: Tensor },
    keywords?: { out: Tensor; indices: Tensor },
  ): [Tensor, Tensor];
  "adaptive_max_pool2d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; indices: Tensor },
    indices: Tensor,
  ): Tensor;
  "adaptive_max_pool2d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; indices: Tensor; grad_input: Tensor },
    indices: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "adaptive_max_pool3d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): [Tensor, Tensor];
  "adaptive_max_pool3d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor; indices: Tensor },
    keywords?: { out: Tensor; indices: Tensor },
  ): [Tensor, Tensor];
  "adaptive_max_pool3d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; indices: Tensor },
    indices: Tensor,
  ): Tensor;
  "adaptive_max_pool3d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; indices: Tensor; grad_input: Tensor },
    indices: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "add.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "add.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar; out: Tensor },
    alpha?: Scalar | { alpha?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "add.Tensor"(self: Tensor, other: Tensor | { other: Tensor; alpha?: Scalar }, keywords?: { alpha?: Scalar }): Tensor;
  "add.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar; out: Tensor },
    keywords?: { alpha?: Scalar; out: Tensor },
  ): Tensor;
  "add_.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "add_.Tensor"(self: Tensor, other: Tensor | { other: Tensor; alpha?: Scalar }, keywords?: { alpha?: Scalar }): Tensor;
  "addbmm.default"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar },
    batch2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addbmm.out"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    batch2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "addbmm_.default"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar },
    batch2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addcdiv.default"(
    self: Tensor,
    tensor1: Tensor | { tensor1: Tensor; tensor2: Tensor; value?: Scalar },
    tensor2: Tensor,
    keywords?: { value?: Scalar },
  ): Tensor;
  "addcdiv.out"(
    self: Tensor,
    tensor1: Tensor | { tensor1: Tensor; tensor2: Tensor; value?: Scalar; out: Tensor },
    tensor2: Tensor,
    keywords?: { value?: Scalar; out: Tensor },
  ): Tensor;
  "addcdiv_.default"(
    self: Tensor,
    tensor1: Tensor | { tensor1: Tensor; tensor2: Tensor; value?: Scalar },
    tensor2: Tensor,
    keywords?: { value?: Scalar },
  ): Tensor;
  "addcmul.default"(
    self: Tensor,
    tensor1: Tensor | { tensor1: Tensor; tensor2: Tensor; value?: Scalar },
    tensor2: Tensor,
    keywords?: { value?: Scalar },
  ): Tensor;
  "addcmul.out"(
    self: Tensor,
    tensor1: Tensor | { tensor1: Tensor; tensor2: Tensor; value?: Scalar; out: Tensor },
    tensor2: Tensor,
    keywords?: { value?: Scalar; out: Tensor },
  ): Tensor;
  "addcmul_.default"(
    self: Tensor,
    tensor1: Tensor | { tensor1: Tensor; tensor2: Tensor; value?: Scalar },
    tensor2: Tensor,
    keywords?: { value?: Scalar },
  ): Tensor;
  "addmm.default"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addmm.dtype"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; out_dtype: DTypeName; beta?: Scalar; alpha?: Scalar },
    mat2: Tensor,
    out_dtype: DTypeName,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addmm.dtype_out"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; out_dtype: DTypeName; beta?: Scalar; alpha?: Scalar; out: Tensor },
    mat2: Tensor,
    out_dtype: DTypeName,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "addmm.out"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "addmm_.default"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addmv.default"(
    self: Tensor,
    mat: Tensor | { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar },
    vec: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addmv.out"(
    self: Tensor,
    mat: Tensor | { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    vec: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "addmv_.default"(
    self: Tensor,
    mat: Tensor | { mat: Tensor; vec: Tensor; beta?: Scalar; alpha?: Scalar },
    vec: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addr.default"(
    self: Tensor,
    vec1: Tensor | { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar },
    vec2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "addr.out"(
    self: Tensor,
    vec1: Tensor | { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    vec2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "addr_.default"(
    self: Tensor,
    vec1: Tensor | { vec1: Tensor; vec2: Tensor; beta?: Scalar; alpha?: Scalar },
    vec2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "adjoint.default"(self: Tensor): Tensor;
  "affine_grid_generator.default"(
    theta: Tensor,
    size: readonly Int[] | { size: readonly Int[]; align_corners: boolean },
    align_corners: boolean,
  ): Tensor;
  "affine_grid_generator.out"(
    theta: Tensor,
    size: readonly Int[] | { size: readonly Int[]; align_corners: boolean; out: Tensor },
    align_corners: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "affine_grid_generator_backward.default"(
    grad: Tensor,
    size: readonly Int[] | { size: readonly Int[]; align_corners: boolean },
    align_corners: boolean,
  ): Tensor;
  "alias.default"(self: Tensor): Tensor;
  "alias_copy.default"(self: Tensor): Tensor;
  "alias_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "align_as.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "align_tensors.default"(tensors: readonly Tensor[]): Tensor[];
  "align_to.default"(self: Tensor, names: readonly string[] | { names: readonly string[] }): Tensor;
  "all.default"(self: Tensor): Tensor;
  "all.all_out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "all.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "all.dimname"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "all.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "all.dims"(
    self: Tensor,
    dim?: readonly Int[] | null | { dim?: readonly Int[] | null; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "all.dims_out"(
    self: Tensor,
    dim?: readonly Int[] | null | { dim?: readonly Int[] | null; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "all.out"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "allclose.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean },
    rtol?: number | { rtol?: number; atol?: number; equal_nan?: boolean },
    atol?: number | { atol?: number; equal_nan?: boolean },
    equal_nan?: boolean | { equal_nan?: boolean },
  ): boolean;
  "alpha_dropout.default"(input: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "alpha_dropout_.default"(self: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "amax.default"(
    self: Tensor,
    dim?: Ints | { dim?: Ints; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "amax.out"(
    self: Tensor,
    dim?: Ints | { dim?: Ints; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "amin.default"(
    self: Tensor,
    dim?: Ints | { dim?: Ints; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "amin.out"(
    self: Tensor,
    dim?: Ints | { dim?: Ints; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "aminmax.default"(self: Tensor, keywords?: { dim?: Int | null; keepdim?: boolean }): [min: Tensor, max: Tensor];
  "aminmax.out"(
    self: Tensor,
    keywords: { dim?: Int | null; keepdim?: boolean; min: Tensor; max: Tensor },
  ): [min: Tensor, max: Tensor];
  "angle.default"(self: Tensor): Tensor;
  "angle.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "any.default"(self: Tensor): Tensor;
  "any.all_out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "any.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "any.dimname"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "any.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "any.dims"(
    self: Tensor,
    dim?: readonly Int[] | null | { dim?: readonly Int[] | null; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "any.dims_out"(
    self: Tensor,
    dim?: readonly Int[] | null | { dim?: readonly Int[] | null; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "any.out"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "arange.default"(end: Scalar, keywords?: Placement): Tensor;
  "arange.out"(end: Scalar, keywords: { out: Tensor }): Tensor;
  "arange.start"(start: Scalar, end: Scalar | ({ end: Scalar } & Placement), keywords?: Placement): Tensor;
  "arange.start_out"(
    start: Scalar,
    end: Scalar | { end: Scalar; step?: Scalar; out: Tensor },
    step?: Scalar | { step?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "arange.start_step"(
    start: Scalar,
    end: Scalar | ({ end: Scalar; step?: Scalar } & Placement),
    step?: Scalar | ({ step?: Scalar } & Placement),
    keywords?: Placement,
  ): Tensor;
  "arccos.default"(self: Tensor): Tensor;
  "arccos.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "arccos_.default"(self: Tensor): Tensor;
  "arccosh.default"(self: Tensor): Tensor;
  "arccosh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "arccosh_.default"(self: Tensor): Tensor;
  "arcsin.default"(self: Tensor): Tensor;
  "arcsin.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "arcsin_.default"(self: Tensor): Tensor;
  "arcsinh.default"(self: Tensor): Tensor;
  "arcsinh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "arcsinh_.default"(self: Tensor): Tensor;
  "arctan.default"(self: Tensor): Tensor;
  "arctan.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "arctan2.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "arctan2.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "arctan2_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "arctan_.default"(self: Tensor): Tensor;
  "arctanh.default"(self: Tensor): Tensor;
  "arctanh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "arctanh_.default"(self: Tensor): Tensor;
  "argmax.default"(
    self: Tensor,
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "argmax.out"(
    self: Tensor,
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "argmin.default"(
    self: Tensor,
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "argmin.out"(
    self: Tensor,
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "argsort.default"(
    self: Tensor,
    dim?: Int | { dim?: Int; descending?: boolean },
    descending?: boolean | { descending?: boolean },
  ): Tensor;
  "argsort.dimname"(
    self: Tensor,
    dim: string | { dim: string; descending?: boolean },
    descending?: boolean | { descending?: boolean },
  ): Tensor;
  "argsort.stable"(self: Tensor, keywords: { stable: boolean; dim?: Int; descending?: boolean }): Tensor;
  "argsort.stable_out"(
    self: Tensor,
    keywords: { stable: boolean; dim?: Int; descending?: boolean; out: Tensor },
  ): Tensor;
  "argwhere.default"(self: Tensor): Tensor;
  "as_strided.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[]; storage_offset?: Int | null },
    stride: readonly Int[],
    storage_offset?: Int | null | { storage_offset?: Int | null },
  ): Tensor;
  "as_strided_.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[]; storage_offset?: Int | null },
    stride: readonly Int[],
    storage_offset?: Int | null | { storage_offset?: Int | null },
  ): Tensor;
  "as_strided_copy.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[]; storage_offset?: Int | null },
    stride: readonly Int[],
    storage_offset?: Int | null | { storage_offset?: Int | null },
  ): Tensor;
  "as_strided_copy.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[]; storage_offset?: Int | null; out: Tensor },
    stride: readonly Int[],
    storage_offset?: Int | null | { storage_offset?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "as_strided_scatter.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; size: readonly Int[]; stride: readonly Int[]; storage_offset?: Int | null },
    size: readonly Int[],
    stride: readonly Int[],
    storage_offset?: Int | null | { storage_offset?: Int | null },
  ): Tensor;
  "as_strided_scatter.out"(
    self: Tensor,
    src:
      | Tensor
      | { src: Tensor; size: readonly Int[]; stride: readonly Int[]; storage_offset?: Int | null; out: Tensor },
    size: readonly Int[],
    stride: readonly Int[],
    storage_offset?: Int | null | { storage_offset?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "asin.default"(self: Tensor): Tensor;
  "asin.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "asin_.default"(self: Tensor): Tensor;
  "asinh.default"(self: Tensor): Tensor;
  "asinh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "asinh_.default"(self: Tensor): Tensor;
  "atan.default"(self: Tensor): Tensor;
  "atan.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "atan2.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "atan2.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "atan2_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "atan_.default"(self: Tensor): Tensor;
  "atanh.default"(self: Tensor): Tensor;
  "atanh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "atanh_.default"(self: Tensor): Tensor;
  "atleast_1d.default"(self: Tensor): Tensor;
  "atleast_1d.Sequence"(tensors: readonly Tensor[]): Tensor[];
  "atleast_2d.default"(self: Tensor): Tensor;
  "atleast_2d.Sequence"(tensors: readonly Tensor[]): Tensor[];
  "atleast_3d.default"(self: Tensor): Tensor;
  "atleast_3d.Sequence"(tensors: readonly Tensor[]): Tensor[];
  "avg_pool1d.default"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; stride?: Ints; padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean },
    padding?: Ints | { padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean; count_include_pad?: boolean },
    count_include_pad?: boolean | { count_include_pad?: boolean },
  ): Tensor;
  "avg_pool1d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          out: Tensor;
        },
    stride?: Ints | { stride?: Ints; padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; count_include_pad?: boolean; out: Tensor },
    count_include_pad?: boolean | { count_include_pad?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "avg_pool2d.default"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
        },
    stride?:
      | Ints
      | {
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
        },
    padding?:
      | Ints
      | { padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null },
    ceil_mode?: boolean | { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null },
    count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null },
    divisor_override?: Int | null | { divisor_override?: Int | null },
  ): Tensor;
  "avg_pool2d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
          out: Tensor;
        },
    stride?:
      | Ints
      | {
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
          out: Tensor;
        },
    padding?:
      | Ints
      | {
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
          out: Tensor;
        },
    ceil_mode?:
      | boolean
      | { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null; out: Tensor },
    count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null; out: Tensor },
    divisor_override?: Int | null | { divisor_override?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "avg_pool2d_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          ceil_mode: boolean;
          count_include_pad: boolean;
          divisor_override: Int | null;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    ceil_mode: boolean,
    count_include_pad: boolean,
    divisor_override: Int | null,
  ): Tensor;
  "avg_pool2d_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          ceil_mode: boolean;
          count_include_pad: boolean;
          divisor_override: Int | null;
          grad_input: Tensor;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    ceil_mode: boolean,
    count_include_pad: boolean,
    divisor_override: Int | null,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "avg_pool3d.default"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
        },
    stride?:
      | Ints
      | {
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
        },
    padding?:
      | Ints
      | { padding?: Ints; ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null },
    ceil_mode?: boolean | { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null },
    count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null },
    divisor_override?: Int | null | { divisor_override?: Int | null },
  ): Tensor;
  "avg_pool3d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
          out: Tensor;
        },
    stride?:
      | Ints
      | {
          stride?: Ints;
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
          out: Tensor;
        },
    padding?:
      | Ints
      | {
          padding?: Ints;
          ceil_mode?: boolean;
          count_include_pad?: boolean;
          divisor_override?: Int | null;
          out: Tensor;
        },
    ceil_mode?:
      | boolean
      | { ceil_mode?: boolean; count_include_pad?: boolean; divisor_override?: Int | null; out: Tensor },
    count_include_pad?: boolean | { count_include_pad?: boolean; divisor_override?: Int | null; out: Tensor },
    divisor_override?: Int | null | { divisor_override?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "avg_pool3d_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          ceil_mode: boolean;
          count_include_pad: boolean;
          divisor_override: Int | null;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    ceil_mode: boolean,
    count_include_pad: boolean,
    divisor_override: Int | null,
  ): Tensor;
  "avg_pool3d_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          ceil_mode: boolean;
          count_include_pad: boolean;
          divisor_override: Int | null;
          grad_input: Tensor;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    ceil_mode: boolean,
    count_include_pad: boolean,
    divisor_override: Int | null,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "baddbmm.default"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar },
    batch2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "baddbmm.dtype"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; out_dtype: DTypeName; beta?: Scalar; alpha?: Scalar },
    batch2: Tensor,
    out_dtype: DTypeName,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "baddbmm.dtype_out"(
    self: Tensor,
    batch1:
      | Tensor
      | { batch1: Tensor; batch2: Tensor; out_dtype: DTypeName; beta?: Scalar; alpha?: Scalar; out: Tensor },
    batch2: Tensor,
    out_dtype: DTypeName,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "baddbmm.out"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    batch2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "baddbmm_.default"(
    self: Tensor,
    batch1: Tensor | { batch1: Tensor; batch2: Tensor; beta?: Scalar; alpha?: Scalar },
    batch2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "bartlett_window.default"(window_length: Int, keywords?: Placement): Tensor;
  "bartlett_window.out"(window_length: Int, keywords: { out: Tensor }): Tensor;
  "bartlett_window.periodic"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean } & Placement),
    keywords?: Placement,
  ): Tensor;
  "bartlett_window.periodic_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "batch_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          momentum: number;
          eps: number;
          cudnn_enabled: boolean;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    momentum: number,
    eps: number,
    cudnn_enabled: boolean,
  ): Tensor;
  "batch_norm_backward.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_var: Tensor | null;
          update: boolean;
          eps: number;
          output_mask: boolean | readonly boolean[];
          reserve: Tensor;
        },
    weight: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_var: Tensor | null,
    update: boolean,
    eps: number,
    output_mask: boolean | readonly boolean[],
    reserve: Tensor,
  ): [Tensor, Tensor, Tensor];
  "batch_norm_backward_elemt.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          mean: Tensor;
          invstd: Tensor;
          weight: Tensor | null;
          sum_dy: Tensor;
          sum_dy_xmu: Tensor;
          count: Tensor;
        },
    mean: Tensor,
    invstd: Tensor,
    weight: Tensor | null,
    sum_dy: Tensor,
    sum_dy_xmu: Tensor,
    count: Tensor,
  ): Tensor;
  "batch_norm_backward_elemt.out"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          mean: Tensor;
          invstd: Tensor;
          weight: Tensor | null;
          sum_dy: Tensor;
          sum_dy_xmu: Tensor;
          count: Tensor;
          out: Tensor;
        },
    mean: Tensor,
    invstd: Tensor,
    weight: Tensor | null,
    sum_dy: Tensor,
    sum_dy_xmu: Tensor,
    count: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "batch_norm_backward_reduce.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          mean: Tensor;
          invstd: Tensor;
          weight: Tensor | null;
          input_g: boolean;
          weight_g: boolean;
          bias_g: boolean;
        },
    mean: Tensor,
    invstd: Tensor,
    weight: Tensor | null,
    input_g: boolean,
    weight_g: boolean,
    bias_g: boolean,
  ): [Tensor, Tensor, Tensor, Tensor];
  "batch_norm_backward_reduce.out"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          mean: Tensor;
          invstd: Tensor;
          weight: Tensor | null;
          input_g: boolean;
          weight_g: boolean;
          bias_g: boolean;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    mean: Tensor,
    invstd: Tensor,
    weight: Tensor | null,
    input_g: boolean,
    weight_g: boolean,
    bias_g: boolean,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor];
  "batch_norm_elemt.default"(
    input: Tensor,
    weight: Tensor | null | { weight: Tensor | null; bias: Tensor | null; mean: Tensor; invstd: Tensor; eps: number },
    bias: Tensor | null,
    mean: Tensor,
    invstd: Tensor,
    eps: number,
  ): Tensor;
  "batch_norm_elemt.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | { weight: Tensor | null; bias: Tensor | null; mean: Tensor; invstd: Tensor; eps: number; out: Tensor },
    bias: Tensor | null,
    mean: Tensor,
    invstd: Tensor,
    eps: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "batch_norm_gather_stats.default"(
    input: Tensor,
    mean:
      | Tensor
      | {
          mean: Tensor;
          invstd: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          momentum: number;
          eps: number;
          count: Int;
        },
    invstd: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    momentum: number,
    eps: number,
    count: Int,
  ): [Tensor, Tensor];
  "batch_norm_gather_stats.out"(
    input: Tensor,
    mean:
      | Tensor
      | {
          mean: Tensor;
          invstd: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          momentum: number;
          eps: number;
          count: Int;
          out0: Tensor;
          out1: Tensor;
        },
    invstd: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    momentum: number,
    eps: number,
    count: Int,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "batch_norm_gather_stats_with_counts.default"(
    input: Tensor,
    mean:
      | Tensor
      | {
          mean: Tensor;
          invstd: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          momentum: number;
          eps: number;
          counts: Tensor;
        },
    invstd: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    momentum: number,
    eps: number,
    counts: Tensor,
  ): [Tensor, Tensor];
  "batch_norm_gather_stats_with_counts.out"(
    input: Tensor,
    mean:
      | Tensor
      | {
          mean: Tensor;
          invstd: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          momentum: number;
          eps: number;
          counts: Tensor;
          out0: Tensor;
          out1: Tensor;
        },
    invstd: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    momentum: number,
    eps: number,
    counts: Tensor,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "batch_norm_stats.default"(input: Tensor, eps: number | { eps: number }): [Tensor, Tensor];
  "batch_norm_stats.out"(
    input: Tensor,
    eps: number | { eps: number; out0: Tensor; out1: Tensor },
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "batch_norm_update_stats.default"(
    input: Tensor,
    running_mean: Tensor | null | { running_mean: Tensor | null; running_var: Tensor | null; momentum: number },
    running_var: Tensor | null,
    momentum: number,
  ): [Tensor, Tensor];
  "batch_norm_update_stats.out"(
    input: Tensor,
    running_mean:
      | Tensor
      | null
      | { running_mean: Tensor | null; running_var: Tensor | null; momentum: number; out0: Tensor; out1: Tensor },
    running_var: Tensor | null,
    momentum: number,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "bernoulli.default"(self: Tensor, keywords?: { generator?: Generator | null }): Tensor;
  "bernoulli.Tensor"(
    self: Tensor,
    p: Tensor | { p: Tensor; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "bernoulli.Tensor_out"(
    self: Tensor,
    p: Tensor | { p: Tensor; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "bernoulli.float_out"(
    self: Tensor,
    p?: number | { p?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "bernoulli.out"(self: Tensor, keywords: { generator?: Generator | null; out: Tensor }): Tensor;
  "bernoulli.p"(
    self: Tensor,
    p: number | { p: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "bernoulli_.Tensor"(
    self: Tensor,
    p: Tensor | { p: Tensor; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "bernoulli_.float"(
    self: Tensor,
    p?: number | { p?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "bilinear.default"(
    input1: Tensor,
    input2: Tensor | { input2: Tensor; weight: Tensor; bias?: Tensor | null },
    weight: Tensor,
    bias?: Tensor | null | { bias?: Tensor | null },
  ): Tensor;
  "binary_cross_entropy.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "binary_cross_entropy.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int; out: Tensor },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "binary_cross_entropy_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; weight?: Tensor | null; reduction?: Int },
    target: Tensor,
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "binary_cross_entropy_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; weight?: Tensor | null; reduction?: Int; grad_input: Tensor },
    target: Tensor,
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; grad_input: Tensor },
    reduction?: Int | { reduction?: Int; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "binary_cross_entropy_with_logits.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; pos_weight?: Tensor | null; reduction?: Int },
    weight?: Tensor | null | { weight?: Tensor | null; pos_weight?: Tensor | null; reduction?: Int },
    pos_weight?: Tensor | null | { pos_weight?: Tensor | null; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "binary_cross_entropy_with_logits.out"(
    self: Tensor,
    target:
      | Tensor
      | { target: Tensor; weight?: Tensor | null; pos_weight?: Tensor | null; reduction?: Int; out: Tensor },
    weight?: Tensor | null | { weight?: Tensor | null; pos_weight?: Tensor | null; reduction?: Int; out: Tensor },
    pos_weight?: Tensor | null | { pos_weight?: Tensor | null; reduction?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bincount.default"(
    self: Tensor,
    weights?: Tensor | null | { weights?: Tensor | null; minlength?: Int },
    minlength?: Int | { minlength?: Int },
  ): Tensor;
  "bincount.out"(
    self: Tensor,
    weights?: Tensor | null | { weights?: Tensor | null; minlength?: Int; out: Tensor },
    minlength?: Int | { minlength?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "binomial.default"(
    count: Tensor,
    prob: Tensor | { prob: Tensor; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): Tensor;
  "binomial.out"(
    count: Tensor,
    prob: Tensor | { prob: Tensor; generator?: Generator | null; out: Tensor },
    generator?: Generator | null | { generator?: Generator | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_and.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_and.Scalar_Tensor"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_and.Scalar_Tensor_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_and.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_and.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_and.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_and_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_and_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_left_shift.Scalar_Tensor"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_left_shift.Scalar_Tensor_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_left_shift.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_left_shift.Tensor_Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_left_shift.Tensor_Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_left_shift.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_left_shift_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_left_shift_.Tensor_Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_not.default"(self: Tensor): Tensor;
  "bitwise_not.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "bitwise_not_.default"(self: Tensor): Tensor;
  "bitwise_or.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_or.Scalar_Tensor"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_or.Scalar_Tensor_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_or.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_or.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_or.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_or_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_or_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_right_shift.Scalar_Tensor"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_right_shift.Scalar_Tensor_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_right_shift.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_right_shift.Tensor_Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_right_shift.Tensor_Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_right_shift.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_right_shift_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_right_shift_.Tensor_Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_xor.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_xor.Scalar_Tensor"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_xor.Scalar_Tensor_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_xor.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_xor.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "bitwise_xor.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "bitwise_xor_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "bitwise_xor_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "blackman_window.default"(window_length: Int, keywords?: Placement): Tensor;
  "blackman_window.out"(window_length: Int, keywords: { out: Tensor }): Tensor;
  "blackman_window.periodic"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean } & Placement),
    keywords?: Placement,
  ): Tensor;
  "blackman_window.periodic_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "block_diag.default"(tensors: readonly Tensor[]): Tensor;
  "block_diag.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "bmm.default"(self: Tensor, mat2: Tensor | { mat2: Tensor }): Tensor;
  "bmm.dtype"(self: Tensor, mat2: Tensor | { mat2: Tensor; out_dtype: DTypeName }, out_dtype: DTypeName): Tensor;
  "bmm.dtype_out"(
    self: Tensor,
    mat2: Tensor | { mat2: Tensor; out_dtype: DTypeName; out: Tensor },
    out_dtype: DTypeName,
    keywords?: { out: Tensor },
  ): Tensor;
  "bmm.out"(self: Tensor, mat2: Tensor | { mat2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "broadcast_tensors.default"(tensors: readonly Tensor[]): Tensor[];
  "broadcast_to.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "bucketize.Scalar"(
    self: Scalar,
    boundaries: Tensor | { boundaries: Tensor; out_int32?: boolean; right?: boolean },
    keywords?: { out_int32?: boolean; right?: boolean },
  ): Tensor;
  "bucketize.Scalar_out"(
    self: Scalar,
    boundaries: Tensor | { boundaries: Tensor; out_int32?: boolean; right?: boolean; out: Tensor },
    keywords?: { out_int32?: boolean; right?: boolean; out: Tensor },
  ): Tensor;
  "bucketize.Tensor"(
    self: Tensor,
    boundaries: Tensor | { boundaries: Tensor; out_int32?: boolean; right?: boolean },
    keywords?: { out_int32?: boolean; right?: boolean },
  ): Tensor;
  "bucketize.Tensor_out"(
    self: Tensor,
    boundaries: Tensor | { boundaries: Tensor; out_int32?: boolean; right?: boolean; out: Tensor },
    keywords?: { out_int32?: boolean; right?: boolean; out: Tensor },
  ): Tensor;
  "can_cast.default"(from_: DTypeName, to: DTypeName | { to: DTypeName }): boolean;
  "cartesian_prod.default"(tensors: readonly Tensor[]): Tensor;
  "cat.default"(tensors: readonly Tensor[], dim?: Int | { dim?: Int }): Tensor;
  "cat.names"(tensors: readonly Tensor[], dim: string | { dim: string }): Tensor;
  "cat.names_out"(
    tensors: readonly Tensor[],
    dim: string | { dim: string; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "cat.out"(tensors: readonly Tensor[], dim?: Int | { dim?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "cauchy.default"(
    self: Tensor,
    median?: number | { median?: number; sigma?: number; generator?: Generator | null },
    sigma?: number | { sigma?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "cauchy.out"(
    self: Tensor,
    median?: number | { median?: number; sigma?: number; generator?: Generator | null; out: Tensor },
    sigma?: number | { sigma?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "cauchy_.default"(
    self: Tensor,
    median?: number | { median?: number; sigma?: number; generator?: Generator | null },
    sigma?: number | { sigma?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "ccol_indices.default"(self: Tensor): Tensor;
  "ccol_indices_copy.default"(self: Tensor): Tensor;
  "ccol_indices_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "cdist.default"(
    x1: Tensor,
    x2: Tensor | { x2: Tensor; p?: number; compute_mode?: Int | null },
    p?: number | { p?: number; compute_mode?: Int | null },
    compute_mode?: Int | null | { compute_mode?: Int | null },
  ): Tensor;
  "ceil.default"(self: Tensor): Tensor;
  "ceil.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "ceil_.default"(self: Tensor): Tensor;
  "celu.default"(self: Tensor, alpha?: Scalar | { alpha?: Scalar }): Tensor;
  "celu.out"(self: Tensor, alpha?: Scalar | { alpha?: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "celu_.default"(self: Tensor, alpha?: Scalar | { alpha?: Scalar }): Tensor;
  "chain_matmul.default"(matrices: readonly Tensor[]): Tensor;
  "chain_matmul.out"(matrices: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "chalf.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null }): Tensor;
  "channel_shuffle.default"(self: Tensor, groups: Int | { groups: Int }): Tensor;
  "channel_shuffle.out"(self: Tensor, groups: Int | { groups: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "cholesky.default"(self: Tensor, upper?: boolean | { upper?: boolean }): Tensor;
  "cholesky.out"(self: Tensor, upper?: boolean | { upper?: boolean; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "cholesky_inverse.default"(self: Tensor, upper?: boolean | { upper?: boolean }): Tensor;
  "cholesky_inverse.out"(
    self: Tensor,
    upper?: boolean | { upper?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "cholesky_solve.default"(
    self: Tensor,
    input2: Tensor | { input2: Tensor; upper?: boolean },
    upper?: boolean | { upper?: boolean },
  ): Tensor;
  "cholesky_solve.out"(
    self: Tensor,
    input2: Tensor | { input2: Tensor; upper?: boolean; out: Tensor },
    upper?: boolean | { upper?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "choose_qparams_optimized.default"(
    input: Tensor,
    numel: Int | { numel: Int; n_bins: Int; ratio: number; bit_width: Int },
    n_bins: Int,
    ratio: number,
    bit_width: Int,
  ): [Tensor, Tensor];
  "chunk.default"(self: Tensor, chunks: Int | { chunks: Int; dim?: Int }, dim?: Int | { dim?: Int }): Tensor[];
  "clamp.default"(
    self: Tensor,
    min?: Scalar | null | { min?: Scalar | null; max?: Scalar | null },
    max?: Scalar | null | { max?: Scalar | null },
  ): Tensor;
  "clamp.Tensor"(
    self: Tensor,
    min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null },
    max?: Tensor | null | { max?: Tensor | null },
  ): Tensor;
  "clamp.Tensor_out"(
    self: Tensor,
    min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null; out: Tensor },
    max?: Tensor | null | { max?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "clamp.out"(
    self: Tensor,
    min?: Scalar | null | { min?: Scalar | null; max?: Scalar | null; out: Tensor },
    max?: Scalar | null | { max?: Scalar | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "clamp_.default"(
    self: Tensor,
    min?: Scalar | null | { min?: Scalar | null; max?: Scalar | null },
    max?: Scalar | null | { max?: Scalar | null },
  ): Tensor;
  "clamp_.Tensor"(
    self: Tensor,
    min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null },
    max?: Tensor | null | { max?: Tensor | null },
  ): Tensor;
  "clamp_max.default"(self: Tensor, max: Scalar | { max: Scalar }): Tensor;
  "clamp_max.Tensor"(self: Tensor, max: Tensor | { max: Tensor }): Tensor;
  "clamp_max.Tensor_out"(self: Tensor, max: Tensor | { max: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "clamp_max.out"(self: Tensor, max: Scalar | { max: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "clamp_max_.default"(self: Tensor, max: Scalar | { max: Scalar }): Tensor;
  "clamp_max_.Tensor"(self: Tensor, max: Tensor | { max: Tensor }): Tensor;
  "clamp_min.default"(self: Tensor, min: Scalar | { min: Scalar }): Tensor;
  "clamp_min.Tensor"(self: Tensor, min: Tensor | { min: Tensor }): Tensor;
  "clamp_min.Tensor_out"(self: Tensor, min: Tensor | { min: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "clamp_min.out"(self: Tensor, min: Scalar | { min: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "clamp_min_.default"(self: Tensor, min: Scalar | { min: Scalar }): Tensor;
  "clamp_min_.Tensor"(self: Tensor, min: Tensor | { min: Tensor }): Tensor;
  "clip.default"(
    self: Tensor,
    min?: Scalar | null | { min?: Scalar | null; max?: Scalar | null },
    max?: Scalar | null | { max?: Scalar | null },
  ): Tensor;
  "clip.Tensor"(
    self: Tensor,
    min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null },
    max?: Tensor | null | { max?: Tensor | null },
  ): Tensor;
  "clip.Tensor_out"(
    self: Tensor,
    min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null; out: Tensor },
    max?: Tensor | null | { max?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "clip.out"(
    self: Tensor,
    min?: Scalar | null | { min?: Scalar | null; max?: Scalar | null; out: Tensor },
    max?: Scalar | null | { max?: Scalar | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "clip_.default"(
    self: Tensor,
    min?: Scalar | null | { min?: Scalar | null; max?: Scalar | null },
    max?: Scalar | null | { max?: Scalar | null },
  ): Tensor;
  "clip_.Tensor"(
    self: Tensor,
    min?: Tensor | null | { min?: Tensor | null; max?: Tensor | null },
    max?: Tensor | null | { max?: Tensor | null },
  ): Tensor;
  "clone.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null }): Tensor;
  "clone.out"(self: Tensor, keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
  "coalesce.default"(self: Tensor): Tensor;
  "col2im.default"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; kernel_size: Ints; dilation: Ints; padding: Ints; stride: Ints },
    kernel_size: Ints,
    dilation: Ints,
    padding: Ints,
    stride: Ints,
  ): Tensor;
  "col2im.out"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; kernel_size: Ints; dilation: Ints; padding: Ints; stride: Ints; out: Tensor },
    kernel_size: Ints,
    dilation: Ints,
    padding: Ints,
    stride: Ints,
    keywords?: { out: Tensor },
  ): Tensor;
  "col_indices.default"(self: Tensor): Tensor;
  "col_indices_copy.default"(self: Tensor): Tensor;
  "col_indices_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "column_stack.default"(tensors: readonly Tensor[]): Tensor;
  "column_stack.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "combinations.default"(
    self: Tensor,
    r?: Int | { r?: Int; with_replacement?: boolean },
    with_replacement?: boolean | { with_replacement?: boolean },
  ): Tensor;
  "complex.default"(real: Tensor, imag: Tensor | { imag: Tensor }): Tensor;
  "complex.out"(real: Tensor, imag: Tensor | { imag: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "concat.default"(tensors: readonly Tensor[], dim?: Int | { dim?: Int }): Tensor;
  "concat.names"(tensors: readonly Tensor[], dim: string | { dim: string }): Tensor;
  "concat.names_out"(
    tensors: readonly Tensor[],
    dim: string | { dim: string; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "concat.out"(tensors: readonly Tensor[], dim?: Int | { dim?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "concatenate.default"(tensors: readonly Tensor[], dim?: Int | { dim?: Int }): Tensor;
  "concatenate.names"(tensors: readonly Tensor[], dim: string | { dim: string }): Tensor;
  "concatenate.names_out"(
    tensors: readonly Tensor[],
    dim: string | { dim: string; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "concatenate.out"(
    tensors: readonly Tensor[],
    dim?: Int | { dim?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "conj.default"(self: Tensor): Tensor;
  "conj_physical.default"(self: Tensor): Tensor;
  "conj_physical.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "conj_physical_.default"(self: Tensor): Tensor;
  "constant_pad_nd.default"(
    self: Tensor,
    pad: readonly Int[] | { pad: readonly Int[]; value?: Scalar },
    value?: Scalar | { value?: Scalar },
  ): Tensor;
  "constant_pad_nd.out"(
    self: Tensor,
    pad: readonly Int[] | { pad: readonly Int[]; value?: Scalar; out: Tensor },
    value?: Scalar | { value?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "contiguous.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat }): Tensor;
  "conv1d.default"(
    input: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    padding?: Ints | { padding?: Ints; dilation?: Ints; groups?: Int },
    dilation?: Ints | { dilation?: Ints; groups?: Int },
    groups?: Int | { groups?: Int },
  ): Tensor;
  "conv1d.padding"(
    input: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    stride?: Ints | { stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    padding?: string | { padding?: string; dilation?: Ints; groups?: Int },
    dilation?: Ints | { dilation?: Ints; groups?: Int },
    groups?: Int | { groups?: Int },
  ): Tensor;
  "conv2d.default"(
    input: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    padding?: Ints | { padding?: Ints; dilation?: Ints; groups?: Int },
    dilation?: Ints | { dilation?: Ints; groups?: Int },
    groups?: Int | { groups?: Int },
  ): Tensor;
  "conv2d.padding"(
    input: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    stride?: Ints | { stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    padding?: string | { padding?: string; dilation?: Ints; groups?: Int },
    dilation?: Ints | { dilation?: Ints; groups?: Int },
    groups?: Int | { groups?: Int },
  ): Tensor;
  "conv3d.default"(
    input: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; groups?: Int },
    padding?: Ints | { padding?: Ints; dilation?: Ints; groups?: Int },
    dilation?: Ints | { dilation?: Ints; groups?: Int },
    groups?: Int | { groups?: Int },
  ): Tensor;
  "conv3d.padding"(
    input: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; bias?: Tensor | null; stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    stride?: Ints | { stride?: Ints; padding?: string; dilation?: Ints; groups?: Int },
    padding?: string | { padding?: string; dilation?: Ints; groups?: Int },
    dilation?: Ints | { dilation?: Ints; groups?: Int },
    groups?: Int | { groups?: Int },
  ): Tensor;
  "conv_depthwise3d.default"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias: Tensor | null; stride: Ints; padding: Ints; dilation: Ints },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
  ): Tensor;
  "conv_depthwise3d.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias: Tensor | null;
          stride: Ints;
          padding: Ints;
          dilation: Ints;
          out: Tensor;
        },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
    keywords?: { out: Tensor },
  ): Tensor;
  "conv_tbc.default"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; bias: Tensor; pad?: Int },
    bias: Tensor,
    pad?: Int | { pad?: Int },
  ): Tensor;
  "conv_tbc.out"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; bias: Tensor; pad?: Int; out: Tensor },
    bias: Tensor,
    pad?: Int | { pad?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "conv_tbc_backward.default"(
    self: Tensor,
    input: Tensor | { input: Tensor; weight: Tensor; bias: Tensor; pad: Int },
    weight: Tensor,
    bias: Tensor,
    pad: Int,
  ): [Tensor, Tensor, Tensor];
  "conv_transpose1d.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          groups?: Int;
          dilation?: Ints;
        },
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    output_padding?: Ints | { output_padding?: Ints; groups?: Int; dilation?: Ints },
    groups?: Int | { groups?: Int; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "conv_transpose2d.input"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          groups?: Int;
          dilation?: Ints;
        },
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    output_padding?: Ints | { output_padding?: Ints; groups?: Int; dilation?: Ints },
    groups?: Int | { groups?: Int; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "conv_transpose3d.input"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          groups?: Int;
          dilation?: Ints;
        },
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; groups?: Int; dilation?: Ints },
    output_padding?: Ints | { output_padding?: Ints; groups?: Int; dilation?: Ints },
    groups?: Int | { groups?: Int; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "convolution.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
  ): Tensor;
  "convolution.out"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "convolution_backward.default"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor;
          bias_sizes: readonly Int[] | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor,
    bias_sizes: readonly Int[] | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "convolution_backward.out"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor;
          bias_sizes: readonly Int[] | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    bias_sizes: readonly Int[] | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "convolution_backward_overrideable.default"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
  ): [grad_input: Tensor, grad_weight: Tensor, grad_bias: Tensor];
  "convolution_backward_overrideable.out"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "convolution_overrideable.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
  ): Tensor;
  "convolution_overrideable.out"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          transposed: boolean;
          output_padding: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    transposed: boolean,
    output_padding: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "copy.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): Tensor;
  "copy.out"(
    self: Tensor,
    src: Tensor | { src: Tensor; non_blocking?: boolean; out: Tensor },
    non_blocking?: boolean | { non_blocking?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "copy_.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): Tensor;
  "copy_sparse_to_sparse.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): Tensor;
  "copy_sparse_to_sparse.out"(
    self: Tensor,
    src: Tensor | { src: Tensor; non_blocking?: boolean; out: Tensor },
    non_blocking?: boolean | { non_blocking?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "copy_sparse_to_sparse_.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; non_blocking?: boolean },
    non_blocking?: boolean | { non_blocking?: boolean },
  ): Tensor;
  "copysign.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "copysign.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "copysign.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "copysign.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "copysign_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "copysign_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "corrcoef.default"(self: Tensor): Tensor;
  "cos.default"(self: Tensor): Tensor;
  "cos.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "cos_.default"(self: Tensor): Tensor;
  "cosh.default"(self: Tensor): Tensor;
  "cosh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "cosh_.default"(self: Tensor): Tensor;
  "cosine_embedding_loss.default"(
    input1: Tensor,
    input2: Tensor | { input2: Tensor; target: Tensor; margin?: number; reduction?: Int },
    target: Tensor,
    margin?: number | { margin?: number; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "cosine_similarity.default"(
    x1: Tensor,
    x2: Tensor | { x2: Tensor; dim?: Int; eps?: number },
    dim?: Int | { dim?: Int; eps?: number },
    eps?: number | { eps?: number },
  ): Tensor;
  "count_nonzero.default"(self: Tensor, dim?: Int | null | { dim?: Int | null }): Tensor;
  "count_nonzero.dim_IntList"(self: Tensor, dim: readonly Int[] | { dim: readonly Int[] }): Tensor;
  "count_nonzero.dim_IntList_out"(
    self: Tensor,
    dim: readonly Int[] | { dim: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "count_nonzero.out"(
    self: Tensor,
    dim?: Int | null | { dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "cov.default"(
    self: Tensor,
    keywords?: { correction?: Int; fweights?: Tensor | null; aweights?: Tensor | null },
  ): Tensor;
  "cross.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; dim?: Int | null },
    dim?: Int | null | { dim?: Int | null },
  ): Tensor;
  "cross.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; dim?: Int | null; out: Tensor },
    dim?: Int | null | { dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "cross_entropy_loss.default"(
    self: Tensor,
    target:
      | Tensor
      | { target: Tensor; weight?: Tensor | null; reduction?: Int; ignore_index?: Int; label_smoothing?: number },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; ignore_index?: Int; label_smoothing?: number },
    reduction?: Int | { reduction?: Int; ignore_index?: Int; label_smoothing?: number },
    ignore_index?: Int | { ignore_index?: Int; label_smoothing?: number },
    label_smoothing?: number | { label_smoothing?: number },
  ): Tensor;
  "crow_indices.default"(self: Tensor): Tensor;
  "crow_indices_copy.default"(self: Tensor): Tensor;
  "crow_indices_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "ctc_loss.IntList"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank?: Int;
          reduction?: Int;
          zero_infinity?: boolean;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank?: Int | { blank?: Int; reduction?: Int; zero_infinity?: boolean },
    reduction?: Int | { reduction?: Int; zero_infinity?: boolean },
    zero_infinity?: boolean | { zero_infinity?: boolean },
  ): Tensor;
  "ctc_loss.Tensor"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: Tensor;
          target_lengths: Tensor;
          blank?: Int;
          reduction?: Int;
          zero_infinity?: boolean;
        },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank?: Int | { blank?: Int; reduction?: Int; zero_infinity?: boolean },
    reduction?: Int | { reduction?: Int; zero_infinity?: boolean },
    zero_infinity?: boolean | { zero_infinity?: boolean },
  ): Tensor;
  "cudnn_affine_grid_generator.default"(
    theta: Tensor,
    N: Int | { N: Int; C: Int; H: Int; W: Int },
    C: Int,
    H: Int,
    W: Int,
  ): Tensor;
  "cudnn_affine_grid_generator.out"(
    theta: Tensor,
    N: Int | { N: Int; C: Int; H: Int; W: Int; out: Tensor },
    C: Int,
    H: Int,
    W: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_affine_grid_generator_backward.default"(
    grad: Tensor,
    N: Int | { N: Int; C: Int; H: Int; W: Int },
    C: Int,
    H: Int,
    W: Int,
  ): Tensor;
  "cudnn_affine_grid_generator_backward.out"(
    grad: Tensor,
    N: Int | { N: Int; C: Int; H: Int; W: Int; out: Tensor },
    C: Int,
    H: Int,
    W: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_batch_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          exponential_average_factor: number;
          epsilon: number;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    exponential_average_factor: number,
    epsilon: number,
  ): [Tensor, Tensor, Tensor, Tensor];
  "cudnn_batch_norm.out"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          exponential_average_factor: number;
          epsilon: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    exponential_average_factor: number,
    epsilon: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor];
  "cudnn_batch_norm_backward.default"(
    input: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_var: Tensor | null;
          epsilon: number;
          reserveSpace: Tensor;
        },
    weight: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_var: Tensor | null,
    epsilon: number,
    reserveSpace: Tensor,
  ): [Tensor, Tensor, Tensor];
  "cudnn_batch_norm_backward.out"(
    input: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_var: Tensor | null;
          epsilon: number;
          reserveSpace: Tensor;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_var: Tensor | null,
    epsilon: number,
    reserveSpace: Tensor,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "cudnn_convolution.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          allow_tf32: boolean;
        },
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    allow_tf32: boolean,
  ): Tensor;
  "cudnn_convolution.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          allow_tf32: boolean;
          out: Tensor;
        },
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    allow_tf32: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_convolution_add_relu.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          z: Tensor;
          alpha: Scalar | null;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    z: Tensor,
    alpha: Scalar | null,
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "cudnn_convolution_add_relu.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          z: Tensor;
          alpha: Scalar | null;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    z: Tensor,
    alpha: Scalar | null,
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_convolution_relu.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "cudnn_convolution_relu.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_convolution_transpose.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          allow_tf32: boolean;
        },
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    allow_tf32: boolean,
  ): Tensor;
  "cudnn_convolution_transpose.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          allow_tf32: boolean;
          out: Tensor;
        },
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    allow_tf32: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_grid_sampler.default"(self: Tensor, grid: Tensor | { grid: Tensor }): Tensor;
  "cudnn_grid_sampler.out"(
    self: Tensor,
    grid: Tensor | { grid: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "cudnn_grid_sampler_backward.default"(
    self: Tensor,
    grid: Tensor | { grid: Tensor; grad_output: Tensor },
    grad_output: Tensor,
  ): [grad_self: Tensor, grad_grid: Tensor];
  "cudnn_grid_sampler_backward.out"(
    self: Tensor,
    grid: Tensor | { grid: Tensor; grad_output: Tensor; out0: Tensor; out1: Tensor },
    grad_output: Tensor,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "cudnn_is_acceptable.default"(self: Tensor): boolean;
  "cummax.default"(self: Tensor, dim: Int | { dim: Int }): [values: Tensor, indices: Tensor];
  "cummax.dimname"(self: Tensor, dim: string | { dim: string }): [values: Tensor, indices: Tensor];
  "cummax.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "cummax.out"(
    self: Tensor,
    dim: Int | { dim: Int; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "cummaxmin_backward.default"(
    grad: Tensor,
    input: Tensor | { input: Tensor; indices: Tensor; dim: Int },
    indices: Tensor,
    dim: Int,
  ): Tensor;
  "cummin.default"(self: Tensor, dim: Int | { dim: Int }): [values: Tensor, indices: Tensor];
  "cummin.dimname"(self: Tensor, dim: string | { dim: string }): [values: Tensor, indices: Tensor];
  "cummin.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "cummin.out"(
    self: Tensor,
    dim: Int | { dim: Int; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "cumprod.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumprod.dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumprod.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "cumprod.out"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "cumprod_.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumprod_.dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumprod_backward.default"(
    grad: Tensor,
    input: Tensor | { input: Tensor; dim: Int; output: Tensor },
    dim: Int,
    output: Tensor,
  ): Tensor;
  "cumsum.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumsum.dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumsum.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "cumsum.out"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "cumsum_.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumsum_.dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "cumulative_trapezoid.dx"(y: Tensor, keywords?: { dx?: Scalar; dim?: Int }): Tensor;
  "cumulative_trapezoid.x"(y: Tensor, x: Tensor | { x: Tensor; dim?: Int }, keywords?: { dim?: Int }): Tensor;
  "data.default"(self: Tensor): Tensor;
  "deg2rad.default"(self: Tensor): Tensor;
  "deg2rad.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "deg2rad_.default"(self: Tensor): Tensor;
  "dense_dim.default"(self: Tensor): Int;
  "dequantize.self"(self: Tensor): Tensor;
  "dequantize.self_out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "dequantize.tensors"(tensors: readonly Tensor[]): Tensor[];
  "dequantize.tensors_out"(tensors: readonly Tensor[], keywords: { out: readonly Tensor[] }): void;
  "det.default"(self: Tensor): Tensor;
  "detach.default"(self: Tensor): Tensor;
  "detach_.default"(self: Tensor): Tensor;
  "detach_copy.default"(self: Tensor): Tensor;
  "detach_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "diag.default"(self: Tensor, diagonal?: Int | { diagonal?: Int }): Tensor;
  "diag.out"(self: Tensor, diagonal?: Int | { diagonal?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "diag_embed.default"(
    self: Tensor,
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int },
    dim1?: Int | { dim1?: Int; dim2?: Int },
    dim2?: Int | { dim2?: Int },
  ): Tensor;
  "diag_embed.out"(
    self: Tensor,
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out: Tensor },
    dim1?: Int | { dim1?: Int; dim2?: Int; out: Tensor },
    dim2?: Int | { dim2?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "diagflat.default"(self: Tensor, offset?: Int | { offset?: Int }): Tensor;
  "diagonal.default"(
    self: Tensor,
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int },
    dim1?: Int | { dim1?: Int; dim2?: Int },
    dim2?: Int | { dim2?: Int },
  ): Tensor;
  "diagonal.Dimname"(self: Tensor, keywords: { outdim: string; dim1: string; dim2: string; offset?: Int }): Tensor;
  "diagonal_backward.default"(
    grad_output: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; offset: Int; dim1: Int; dim2: Int },
    offset: Int,
    dim1: Int,
    dim2: Int,
  ): Tensor;
  "diagonal_backward.out"(
    grad_output: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; offset: Int; dim1: Int; dim2: Int; out: Tensor },
    offset: Int,
    dim1: Int,
    dim2: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "diagonal_copy.default"(
    self: Tensor,
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int },
    dim1?: Int | { dim1?: Int; dim2?: Int },
    dim2?: Int | { dim2?: Int },
  ): Tensor;
  "diagonal_copy.out"(
    self: Tensor,
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out: Tensor },
    dim1?: Int | { dim1?: Int; dim2?: Int; out: Tensor },
    dim2?: Int | { dim2?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "diagonal_scatter.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; offset?: Int; dim1?: Int; dim2?: Int },
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int },
    dim1?: Int | { dim1?: Int; dim2?: Int },
    dim2?: Int | { dim2?: Int },
  ): Tensor;
  "diagonal_scatter.out"(
    self: Tensor,
    src: Tensor | { src: Tensor; offset?: Int; dim1?: Int; dim2?: Int; out: Tensor },
    offset?: Int | { offset?: Int; dim1?: Int; dim2?: Int; out: Tensor },
    dim1?: Int | { dim1?: Int; dim2?: Int; out: Tensor },
    dim2?: Int | { dim2?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "diff.default"(
    self: Tensor,
    n?: Int | { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null },
    dim?: Int | { dim?: Int; prepend?: Tensor | null; append?: Tensor | null },
    prepend?: Tensor | null | { prepend?: Tensor | null; append?: Tensor | null },
    append?: Tensor | null | { append?: Tensor | null },
  ): Tensor;
  "diff.out"(
    self: Tensor,
    n?: Int | { n?: Int; dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out: Tensor },
    dim?: Int | { dim?: Int; prepend?: Tensor | null; append?: Tensor | null; out: Tensor },
    prepend?: Tensor | null | { prepend?: Tensor | null; append?: Tensor | null; out: Tensor },
    append?: Tensor | null | { append?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "digamma.default"(self: Tensor): Tensor;
  "digamma.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "digamma_.default"(self: Tensor): Tensor;
  "dist.default"(self: Tensor, other: Tensor | { other: Tensor; p?: Scalar }, p?: Scalar | { p?: Scalar }): Tensor;
  "dist.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; p?: Scalar; out: Tensor },
    p?: Scalar | { p?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "div.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "div.Scalar_mode"(
    self: Tensor,
    other: Scalar | { other: Scalar; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "div.Scalar_mode_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; rounding_mode: string | null; out: Tensor },
    keywords?: { rounding_mode: string | null; out: Tensor },
  ): Tensor;
  "div.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "div.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "div.Tensor_mode"(
    self: Tensor,
    other: Tensor | { other: Tensor; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "div.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "div.out_mode"(
    self: Tensor,
    other: Tensor | { other: Tensor; rounding_mode: string | null; out: Tensor },
    keywords?: { rounding_mode: string | null; out: Tensor },
  ): Tensor;
  "div_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "div_.Scalar_mode"(
    self: Tensor,
    other: Scalar | { other: Scalar; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "div_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "div_.Tensor_mode"(
    self: Tensor,
    other: Tensor | { other: Tensor; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "divide.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "divide.Scalar_mode"(
    self: Tensor,
    other: Scalar | { other: Scalar; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "divide.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "divide.Tensor_mode"(
    self: Tensor,
    other: Tensor | { other: Tensor; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "divide.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "divide.out_mode"(
    self: Tensor,
    other: Tensor | { other: Tensor; rounding_mode: string | null; out: Tensor },
    keywords?: { rounding_mode: string | null; out: Tensor },
  ): Tensor;
  "divide_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "divide_.Scalar_mode"(
    self: Tensor,
    other: Scalar | { other: Scalar; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "divide_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "divide_.Tensor_mode"(
    self: Tensor,
    other: Tensor | { other: Tensor; rounding_mode: string | null },
    keywords?: { rounding_mode: string | null },
  ): Tensor;
  "dot.default"(self: Tensor, tensor: Tensor | { tensor: Tensor }): Tensor;
  "dot.out"(self: Tensor, tensor: Tensor | { tensor: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "dropout.default"(input: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "dropout_.default"(self: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "dsplit.array"(self: Tensor, indices: readonly Int[] | { indices: readonly Int[] }): Tensor[];
  "dsplit.int"(self: Tensor, sections: Int | { sections: Int }): Tensor[];
  "dstack.default"(tensors: readonly Tensor[]): Tensor;
  "dstack.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "einsum.default"(
    equation: string,
    tensors: readonly Tensor[] | { tensors: readonly Tensor[]; path?: readonly Int[] | null },
    keywords?: { path?: readonly Int[] | null },
  ): Tensor;
  "elu.default"(
    self: Tensor,
    alpha?: Scalar | { alpha?: Scalar; scale?: Scalar; input_scale?: Scalar },
    scale?: Scalar | { scale?: Scalar; input_scale?: Scalar },
    input_scale?: Scalar | { input_scale?: Scalar },
  ): Tensor;
  "elu.out"(
    self: Tensor,
    alpha?: Scalar | { alpha?: Scalar; scale?: Scalar; input_scale?: Scalar; out: Tensor },
    scale?: Scalar | { scale?: Scalar; input_scale?: Scalar; out: Tensor },
    input_scale?: Scalar | { input_scale?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "elu_.default"(
    self: Tensor,
    alpha?: Scalar | { alpha?: Scalar; scale?: Scalar; input_scale?: Scalar },
    scale?: Scalar | { scale?: Scalar; input_scale?: Scalar },
    input_scale?: Scalar | { input_scale?: Scalar },
  ): Tensor;
  "elu_backward.default"(
    grad_output: Tensor,
    alpha: Scalar | { alpha: Scalar; scale: Scalar; input_scale: Scalar; is_result: boolean; self_or_result: Tensor },
    scale: Scalar,
    input_scale: Scalar,
    is_result: boolean,
    self_or_result: Tensor,
  ): Tensor;
  "elu_backward.grad_input"(
    grad_output: Tensor,
    alpha:
      | Scalar
      | {
          alpha: Scalar;
          scale: Scalar;
          input_scale: Scalar;
          is_result: boolean;
          self_or_result: Tensor;
          grad_input: Tensor;
        },
    scale: Scalar,
    input_scale: Scalar,
    is_result: boolean,
    self_or_result: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "embedding.default"(
    weight: Tensor,
    indices: Tensor | { indices: Tensor; padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean },
    padding_idx?: Int | { padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean },
    scale_grad_by_freq?: boolean | { scale_grad_by_freq?: boolean; sparse?: boolean },
    sparse?: boolean | { sparse?: boolean },
  ): Tensor;
  "embedding.out"(
    weight: Tensor,
    indices:
      | Tensor
      | { indices: Tensor; padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean; out: Tensor },
    padding_idx?: Int | { padding_idx?: Int; scale_grad_by_freq?: boolean; sparse?: boolean; out: Tensor },
    scale_grad_by_freq?: boolean | { scale_grad_by_freq?: boolean; sparse?: boolean; out: Tensor },
    sparse?: boolean | { sparse?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "embedding_backward.default"(
    grad: Tensor,
    indices:
      | Tensor
      | { indices: Tensor; num_weights: Int; padding_idx: Int; scale_grad_by_freq: boolean; sparse: boolean },
    num_weights: Int,
    padding_idx: Int,
    scale_grad_by_freq: boolean,
    sparse: boolean,
  ): Tensor;
  "embedding_bag.default"(
    weight: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
        },
    offsets: Tensor,
    scale_grad_by_freq?:
      | boolean
      | {
          scale_grad_by_freq?: boolean;
          mode?: Int;
          sparse?: boolean;
          per_sample_weights?: Tensor | null;
          include_last_offset?: boolean;
        },
    mode?: Int | { mode?: Int; sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean },
    sparse?: boolean | { sparse?: boolean; per_sample_weights?: Tensor | null; include_last_offset?: boolean },
    per_sample_weights?: Tensor | null | { per_sample_weights?: Tensor | null; include_last_offset?: boolean },
    include_last_offset?: boolean | { include_last_offset?: boolean },
  ): [Tensor, Tensor, Tensor, Tensor];
  "embedding_bag.padding_idx"(
    weight: Tensor,
    indices:
      | Tensor
      | {
          indices: Tensor;
          offsets: Tensor;
          scale_grad_by_freq: boolean;
          mode: Int;
          sparse: boolean;
          per_sample_weights: Tensor | null;
          include_last_offset: boolean;
          padding_idx: Int | null;
        },
    offsets: Tensor,
    scale_grad_by_freq: boolean,
    mode: Int,
    sparse: boolean,
    per_sample_weights: Tensor | null,
    include_last_offset: boolean,
    padding_idx: Int | null,
  ): [Tensor, Tensor, Tensor, Tensor];
  "embedding_dense_backward.default"(
    grad_output: Tensor,
    indices: Tensor | { indices: Tensor; num_weights: Int; padding_idx: Int; scale_grad_by_freq: boolean },
    num_weights: Int,
    padding_idx: Int,
    scale_grad_by_freq: boolean,
  ): Tensor;
  "embedding_dense_backward.out"(
    grad_output: Tensor,
    indices: Tensor | { indices: Tensor; num_weights: Int; padding_idx: Int; scale_grad_by_freq: boolean; out: Tensor },
    num_weights: Int,
    padding_idx: Int,
    scale_grad_by_freq: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "embedding_renorm.default"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; max_norm: number; norm_type: number },
    max_norm: number,
    norm_type: number,
  ): Tensor;
  "embedding_renorm.out"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; max_norm: number; norm_type: number; out: Tensor },
    max_norm: number,
    norm_type: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "embedding_renorm_.default"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; max_norm: number; norm_type: number },
    max_norm: number,
    norm_type: number,
  ): Tensor;
  "embedding_sparse_backward.default"(
    grad: Tensor,
    indices: Tensor | { indices: Tensor; num_weights: Int; padding_idx: Int; scale_grad_by_freq: boolean },
    num_weights: Int,
    padding_idx: Int,
    scale_grad_by_freq: boolean,
  ): Tensor;
  "empty.memory_format"(size: readonly Int[], keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "empty.names"(
    size: readonly Int[],
    keywords: { names: readonly string[] | null; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "empty.names_out"(
    size: readonly Int[],
    keywords: { names: readonly string[] | null; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "empty.out"(size: readonly Int[], keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
  "empty_like.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "empty_like.out"(self: Tensor, keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
  "empty_permuted.default"(
    size: readonly Int[],
    physical_layout: readonly Int[] | ({ physical_layout: readonly Int[] } & Placement),
    keywords?: Placement,
  ): Tensor;
  "empty_permuted.out"(
    size: readonly Int[],
    physical_layout: readonly Int[] | { physical_layout: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "empty_quantized.default"(
    size: readonly Int[],
    qtensor: Tensor | ({ qtensor: Tensor; memory_format?: MemoryFormat | null } & Placement),
    keywords?: { memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "empty_quantized.out"(
    size: readonly Int[],
    qtensor: Tensor | { qtensor: Tensor; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "empty_strided.default"(
    size: readonly Int[],
    stride: readonly Int[] | ({ stride: readonly Int[] } & Placement),
    keywords?: Placement,
  ): Tensor;
  "empty_strided.out"(
    size: readonly Int[],
    stride: readonly Int[] | { stride: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "eq.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "eq.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "eq.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "eq.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "eq_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "eq_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "equal.default"(self: Tensor, other: Tensor | { other: Tensor }): boolean;
  "erf.default"(self: Tensor): Tensor;
  "erf.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "erf_.default"(self: Tensor): Tensor;
  "erfc.default"(self: Tensor): Tensor;
  "erfc.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "erfc_.default"(self: Tensor): Tensor;
  "erfinv.default"(self: Tensor): Tensor;
  "erfinv.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "erfinv_.default"(self: Tensor): Tensor;
  "exp.default"(self: Tensor): Tensor;
  "exp.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "exp2.default"(self: Tensor): Tensor;
  "exp2.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "exp2_.default"(self: Tensor): Tensor;
  "exp_.default"(self: Tensor): Tensor;
  "expand.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; implicit?: boolean },
    keywords?: { implicit?: boolean },
  ): Tensor;
  "expand_as.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "expand_copy.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; implicit?: boolean },
    keywords?: { implicit?: boolean },
  ): Tensor;
  "expand_copy.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; implicit?: boolean; out: Tensor },
    keywords?: { implicit?: boolean; out: Tensor },
  ): Tensor;
  "expm1.default"(self: Tensor): Tensor;
  "expm1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "expm1_.default"(self: Tensor): Tensor;
  "exponential.default"(
    self: Tensor,
    lambd?: number | { lambd?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "exponential.out"(
    self: Tensor,
    lambd?: number | { lambd?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "exponential_.default"(
    self: Tensor,
    lambd?: number | { lambd?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "eye.default"(n: Int, keywords?: Placement): Tensor;
  "eye.m"(n: Int, m: Int | ({ m: Int } & Placement), keywords?: Placement): Tensor;
  "eye.m_out"(n: Int, m: Int | { m: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "eye.out"(n: Int, keywords: { out: Tensor }): Tensor;
  "fake_quantize_per_channel_affine.default"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; axis: Int; quant_min: Int; quant_max: Int },
    zero_point: Tensor,
    axis: Int,
    quant_min: Int,
    quant_max: Int,
  ): Tensor;
  "fake_quantize_per_channel_affine_cachemask.default"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; axis: Int; quant_min: Int; quant_max: Int },
    zero_point: Tensor,
    axis: Int,
    quant_min: Int,
    quant_max: Int,
  ): [output: Tensor, mask: Tensor];
  "fake_quantize_per_channel_affine_cachemask.out"(
    self: Tensor,
    scale:
      | Tensor
      | { scale: Tensor; zero_point: Tensor; axis: Int; quant_min: Int; quant_max: Int; out0: Tensor; out1: Tensor },
    zero_point: Tensor,
    axis: Int,
    quant_min: Int,
    quant_max: Int,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "fake_quantize_per_channel_affine_cachemask_backward.default"(grad: Tensor, mask: Tensor | { mask: Tensor }): Tensor;
  "fake_quantize_per_tensor_affine.default"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int; quant_min: Int; quant_max: Int },
    zero_point: Int,
    quant_min: Int,
    quant_max: Int,
  ): Tensor;
  "fake_quantize_per_tensor_affine.tensor_qparams"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; quant_min: Int; quant_max: Int },
    zero_point: Tensor,
    quant_min: Int,
    quant_max: Int,
  ): Tensor;
  "fake_quantize_per_tensor_affine_cachemask.default"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int; quant_min: Int; quant_max: Int },
    zero_point: Int,
    quant_min: Int,
    quant_max: Int,
  ): [output: Tensor, mask: Tensor];
  "fake_quantize_per_tensor_affine_cachemask.out"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int; quant_min: Int; quant_max: Int; out0: Tensor; out1: Tensor },
    zero_point: Int,
    quant_min: Int,
    quant_max: Int,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "fake_quantize_per_tensor_affine_cachemask_backward.default"(grad: Tensor, mask: Tensor | { mask: Tensor }): Tensor;
  "fbgemm_linear_fp16_weight.default"(
    input: Tensor,
    packed_weight: Tensor | { packed_weight: Tensor; bias: Tensor },
    bias: Tensor,
  ): Tensor;
  "fbgemm_linear_fp16_weight.out"(
    input: Tensor,
    packed_weight: Tensor | { packed_weight: Tensor; bias: Tensor; output: Tensor },
    bias: Tensor,
    output: Tensor,
  ): Tensor;
  "fbgemm_linear_fp16_weight_fp32_activation.default"(
    input: Tensor,
    packed_weight: Tensor | { packed_weight: Tensor; bias: Tensor | null },
    bias: Tensor | null,
  ): Tensor;
  "fbgemm_linear_fp16_weight_fp32_activation.out"(
    input: Tensor,
    packed_weight: Tensor | { packed_weight: Tensor; bias: Tensor | null; output: Tensor },
    bias: Tensor | null,
    output: Tensor,
  ): Tensor;
  "fbgemm_linear_int8_weight.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          packed: Tensor;
          col_offsets: Tensor;
          weight_scale: Scalar;
          weight_zero_point: Scalar;
          bias: Tensor;
        },
    packed: Tensor,
    col_offsets: Tensor,
    weight_scale: Scalar,
    weight_zero_point: Scalar,
    bias: Tensor,
  ): Tensor;
  "fbgemm_linear_int8_weight_fp32_activation.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          packed: Tensor;
          col_offsets: Tensor;
          weight_scale: Scalar;
          weight_zero_point: Scalar;
          bias: Tensor;
        },
    packed: Tensor,
    col_offsets: Tensor,
    weight_scale: Scalar,
    weight_zero_point: Scalar,
    bias: Tensor,
  ): Tensor;
  "fbgemm_linear_quantize_weight.default"(input: Tensor): [Tensor, Tensor, number, Int];
  "fbgemm_pack_gemm_matrix_fp16.default"(input: Tensor): Tensor;
  "fbgemm_pack_quantized_matrix.default"(input: Tensor): Tensor;
  "fbgemm_pack_quantized_matrix.KN"(input: Tensor, K: Int | { K: Int; N: Int }, N: Int): Tensor;
  "feature_alpha_dropout.default"(input: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "feature_alpha_dropout_.default"(self: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "feature_dropout.default"(input: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "feature_dropout_.default"(self: Tensor, p: number | { p: number; train: boolean }, train: boolean): Tensor;
  "fft_fft.default"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null },
    dim?: Int | { dim?: Int; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_fft.out"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null; out: Tensor },
    dim?: Int | { dim?: Int; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_fft2.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null },
    dim?: Ints | { dim?: Ints; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_fft2.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null; out: Tensor },
    dim?: Ints | { dim?: Ints; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_fftfreq.default"(n: Int, d?: number | ({ d?: number } & Placement), keywords?: Placement): Tensor;
  "fft_fftfreq.out"(n: Int, d?: number | { d?: number; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fft_fftn.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_fftn.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_fftshift.default"(self: Tensor, dim?: Ints | null | { dim?: Ints | null }): Tensor;
  "fft_hfft.default"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null },
    dim?: Int | { dim?: Int; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_hfft.out"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null; out: Tensor },
    dim?: Int | { dim?: Int; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_hfft2.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null },
    dim?: Ints | { dim?: Ints; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_hfft2.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null; out: Tensor },
    dim?: Ints | { dim?: Ints; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_hfftn.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_hfftn.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_ifft.default"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null },
    dim?: Int | { dim?: Int; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_ifft.out"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null; out: Tensor },
    dim?: Int | { dim?: Int; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_ifft2.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null },
    dim?: Ints | { dim?: Ints; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_ifft2.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null; out: Tensor },
    dim?: Ints | { dim?: Ints; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_ifftn.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_ifftn.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_ifftshift.default"(self: Tensor, dim?: Ints | null | { dim?: Ints | null }): Tensor;
  "fft_ihfft.default"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null },
    dim?: Int | { dim?: Int; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_ihfft.out"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null; out: Tensor },
    dim?: Int | { dim?: Int; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_ihfft2.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null },
    dim?: Ints | { dim?: Ints; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_ihfft2.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null; out: Tensor },
    dim?: Ints | { dim?: Ints; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_ihfftn.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_ihfftn.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_irfft.default"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null },
    dim?: Int | { dim?: Int; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_irfft.out"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null; out: Tensor },
    dim?: Int | { dim?: Int; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_irfft2.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null },
    dim?: Ints | { dim?: Ints; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_irfft2.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null; out: Tensor },
    dim?: Ints | { dim?: Ints; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_irfftn.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_irfftn.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_rfft.default"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null },
    dim?: Int | { dim?: Int; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_rfft.out"(
    self: Tensor,
    n?: Int | null | { n?: Int | null; dim?: Int; norm?: string | null; out: Tensor },
    dim?: Int | { dim?: Int; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_rfft2.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null },
    dim?: Ints | { dim?: Ints; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_rfft2.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints; norm?: string | null; out: Tensor },
    dim?: Ints | { dim?: Ints; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fft_rfftfreq.default"(n: Int, d?: number | ({ d?: number } & Placement), keywords?: Placement): Tensor;
  "fft_rfftfreq.out"(n: Int, d?: number | { d?: number; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fft_rfftn.default"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null },
    norm?: string | null | { norm?: string | null },
  ): Tensor;
  "fft_rfftn.out"(
    self: Tensor,
    s?: Ints | null | { s?: Ints | null; dim?: Ints | null; norm?: string | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; norm?: string | null; out: Tensor },
    norm?: string | null | { norm?: string | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fill.Scalar"(self: Tensor, value: Scalar | { value: Scalar }): Tensor;
  "fill.Scalar_out"(self: Tensor, value: Scalar | { value: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fill.Tensor"(self: Tensor, value: Tensor | { value: Tensor }): Tensor;
  "fill.Tensor_out"(self: Tensor, value: Tensor | { value: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fill_.Scalar"(self: Tensor, value: Scalar | { value: Scalar }): Tensor;
  "fill_.Tensor"(self: Tensor, value: Tensor | { value: Tensor }): Tensor;
  "fill_diagonal_.default"(
    self: Tensor,
    fill_value: Scalar | { fill_value: Scalar; wrap?: boolean },
    wrap?: boolean | { wrap?: boolean },
  ): Tensor;
  "fix.default"(self: Tensor): Tensor;
  "fix.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "fix_.default"(self: Tensor): Tensor;
  "flatten.DimnameList"(
    self: Tensor,
    dims: readonly string[] | { dims: readonly string[]; out_dim: string },
    out_dim: string,
  ): Tensor;
  "flatten.using_ints"(
    self: Tensor,
    start_dim?: Int | { start_dim?: Int; end_dim?: Int },
    end_dim?: Int | { end_dim?: Int },
  ): Tensor;
  "flatten.using_names"(
    self: Tensor,
    start_dim: string | { start_dim: string; end_dim: string; out_dim: string },
    end_dim: string,
    out_dim: string,
  ): Tensor;
  "flatten_dense_tensors.default"(tensors: readonly Tensor[]): Tensor;
  "flip.default"(self: Tensor, dims: readonly Int[] | { dims: readonly Int[] }): Tensor;
  "flip.out"(
    self: Tensor,
    dims: readonly Int[] | { dims: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "fliplr.default"(self: Tensor): Tensor;
  "flipud.default"(self: Tensor): Tensor;
  "float_power.Scalar"(self: Scalar, exponent: Tensor | { exponent: Tensor }): Tensor;
  "float_power.Scalar_out"(
    self: Scalar,
    exponent: Tensor | { exponent: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "float_power.Tensor_Scalar"(self: Tensor, exponent: Scalar | { exponent: Scalar }): Tensor;
  "float_power.Tensor_Scalar_out"(
    self: Tensor,
    exponent: Scalar | { exponent: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "float_power.Tensor_Tensor"(self: Tensor, exponent: Tensor | { exponent: Tensor }): Tensor;
  "float_power.Tensor_Tensor_out"(
    self: Tensor,
    exponent: Tensor | { exponent: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "float_power_.Scalar"(self: Tensor, exponent: Scalar | { exponent: Scalar }): Tensor;
  "float_power_.Tensor"(self: Tensor, exponent: Tensor | { exponent: Tensor }): Tensor;
  "floor.default"(self: Tensor): Tensor;
  "floor.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "floor_.default"(self: Tensor): Tensor;
  "floor_divide.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "floor_divide.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "floor_divide.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "floor_divide.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "floor_divide_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "floor_divide_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "fmax.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "fmax.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fmin.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "fmin.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fmod.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "fmod.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fmod.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "fmod.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "fmod_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "fmod_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "frac.default"(self: Tensor): Tensor;
  "frac.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "frac_.default"(self: Tensor): Tensor;
  "fractional_max_pool2d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; output_size: Ints; random_samples: Tensor },
    output_size: Ints,
    random_samples: Tensor,
  ): [Tensor, Tensor];
  "fractional_max_pool2d.output"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; output_size: Ints; random_samples: Tensor; output: Tensor; indices: Tensor },
    output_size: Ints,
    random_samples: Tensor,
    keywords?: { output: Tensor; indices: Tensor },
  ): [Tensor, Tensor];
  "fractional_max_pool2d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; kernel_size: Ints; output_size: Ints; indices: Tensor },
    kernel_size: Ints,
    output_size: Ints,
    indices: Tensor,
  ): Tensor;
  "fractional_max_pool2d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; kernel_size: Ints; output_size: Ints; indices: Tensor; grad_input: Tensor },
    kernel_size: Ints,
    output_size: Ints,
    indices: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "fractional_max_pool3d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; output_size: Ints; random_samples: Tensor },
    output_size: Ints,
    random_samples: Tensor,
  ): [Tensor, Tensor];
  "fractional_max_pool3d.output"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; output_size: Ints; random_samples: Tensor; output: Tensor; indices: Tensor },
    output_size: Ints,
    random_samples: Tensor,
    keywords?: { output: Tensor; indices: Tensor },
  ): [Tensor, Tensor];
  "fractional_max_pool3d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; kernel_size: Ints; output_size: Ints; indices: Tensor },
    kernel_size: Ints,
    output_size: Ints,
    indices: Tensor,
  ): Tensor;
  "fractional_max_pool3d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; kernel_size: Ints; output_size: Ints; indices: Tensor; grad_input: Tensor },
    kernel_size: Ints,
    output_size: Ints,
    indices: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "frexp.Tensor"(self: Tensor): [mantissa: Tensor, exponent: Tensor];
  "frexp.Tensor_out"(
    self: Tensor,
    keywords: { mantissa: Tensor; exponent: Tensor },
  ): [mantissa: Tensor, exponent: Tensor];
  "frobenius_norm.dim"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "frobenius_norm.out"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "from_file.default"(
    filename: string,
    shared?: boolean | null | ({ shared?: boolean | null; size?: Int | null } & Placement),
    size?: Int | null | ({ size?: Int | null } & Placement),
    keywords?: Placement,
  ): Tensor;
  "from_file.out"(
    filename: string,
    shared?: boolean | null | { shared?: boolean | null; size?: Int | null; out: Tensor },
    size?: Int | null | { size?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "full.default"(
    size: readonly Int[],
    fill_value: Scalar | ({ fill_value: Scalar } & Placement),
    keywords?: Placement,
  ): Tensor;
  "full.names"(
    size: readonly Int[],
    fill_value: Scalar | ({ fill_value: Scalar; names: readonly string[] | null } & Placement),
    keywords?: { names: readonly string[] | null } & Placement,
  ): Tensor;
  "full.names_out"(
    size: readonly Int[],
    fill_value: Scalar | { fill_value: Scalar; names: readonly string[] | null; out: Tensor },
    keywords?: { names: readonly string[] | null; out: Tensor },
  ): Tensor;
  "full.out"(
    size: readonly Int[],
    fill_value: Scalar | { fill_value: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "full_like.default"(
    self: Tensor,
    fill_value: Scalar | ({ fill_value: Scalar; memory_format?: MemoryFormat | null } & Placement),
    keywords?: { memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "full_like.out"(
    self: Tensor,
    fill_value: Scalar | { fill_value: Scalar; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "fused_moving_avg_obs_fake_quant.default"(
    self: Tensor,
    observer_on:
      | Tensor
      | {
          observer_on: Tensor;
          fake_quant_on: Tensor;
          running_min: Tensor;
          running_max: Tensor;
          scale: Tensor;
          zero_point: Tensor;
          averaging_const: number;
          quant_min: Int;
          quant_max: Int;
          ch_axis: Int;
          per_row_fake_quant?: boolean;
          symmetric_quant?: boolean;
        },
    fake_quant_on: Tensor,
    running_min: Tensor,
    running_max: Tensor,
    scale: Tensor,
    zero_point: Tensor,
    averaging_const: number,
    quant_min: Int,
    quant_max: Int,
    ch_axis: Int,
    per_row_fake_quant?: boolean | { per_row_fake_quant?: boolean; symmetric_quant?: boolean },
    symmetric_quant?: boolean | { symmetric_quant?: boolean },
  ): Tensor;
  "gather.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; sparse_grad?: boolean },
    index: Tensor,
    keywords?: { sparse_grad?: boolean },
  ): Tensor;
  "gather.dimname"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; sparse_grad?: boolean },
    index: Tensor,
    keywords?: { sparse_grad?: boolean },
  ): Tensor;
  "gather.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; sparse_grad?: boolean; out: Tensor },
    index: Tensor,
    keywords?: { sparse_grad?: boolean; out: Tensor },
  ): Tensor;
  "gather.out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; sparse_grad?: boolean; out: Tensor },
    index: Tensor,
    keywords?: { sparse_grad?: boolean; out: Tensor },
  ): Tensor;
  "gather_backward.default"(
    grad: Tensor,
    self: Tensor | { self: Tensor; dim: Int; index: Tensor; sparse_grad: boolean },
    dim: Int,
    index: Tensor,
    sparse_grad: boolean,
  ): Tensor;
  "gcd.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "gcd.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "gcd_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "ge.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "ge.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ge.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "ge.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ge_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "ge_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "gelu.default"(self: Tensor, keywords?: { approximate?: string }): Tensor;
  "gelu.out"(self: Tensor, keywords: { approximate?: string; out: Tensor }): Tensor;
  "gelu_.default"(self: Tensor, keywords?: { approximate?: string }): Tensor;
  "gelu_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; approximate?: string },
    keywords?: { approximate?: string },
  ): Tensor;
  "gelu_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; approximate?: string; grad_input: Tensor },
    keywords?: { approximate?: string; grad_input: Tensor },
  ): Tensor;
  "geometric.default"(
    self: Tensor,
    p: number | { p: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "geometric.out"(
    self: Tensor,
    p: number | { p: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "geometric_.default"(
    self: Tensor,
    p: number | { p: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "geqrf.default"(self: Tensor): [a: Tensor, tau: Tensor];
  "geqrf.a"(self: Tensor, keywords: { a: Tensor; tau: Tensor }): [a: Tensor, tau: Tensor];
  "ger.default"(self: Tensor, vec2: Tensor | { vec2: Tensor }): Tensor;
  "ger.out"(self: Tensor, vec2: Tensor | { vec2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "glu.default"(self: Tensor, dim?: Int | { dim?: Int }): Tensor;
  "glu.out"(self: Tensor, dim?: Int | { dim?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "glu_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor; dim: Int }, dim: Int): Tensor;
  "glu_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; dim: Int; grad_input: Tensor },
    dim: Int,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "glu_backward_jvp.default"(
    grad_x: Tensor,
    grad_glu: Tensor | { grad_glu: Tensor; x: Tensor; dgrad_glu: Tensor; dx: Tensor; dim: Int },
    x: Tensor,
    dgrad_glu: Tensor,
    dx: Tensor,
    dim: Int,
  ): Tensor;
  "glu_backward_jvp.out"(
    grad_x: Tensor,
    grad_glu: Tensor | { grad_glu: Tensor; x: Tensor; dgrad_glu: Tensor; dx: Tensor; dim: Int; out: Tensor },
    x: Tensor,
    dgrad_glu: Tensor,
    dx: Tensor,
    dim: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "glu_jvp.default"(glu: Tensor, x: Tensor | { x: Tensor; dx: Tensor; dim: Int }, dx: Tensor, dim: Int): Tensor;
  "glu_jvp.out"(
    glu: Tensor,
    x: Tensor | { x: Tensor; dx: Tensor; dim: Int; out: Tensor },
    dx: Tensor,
    dim: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "gradient.array"(self: Tensor, keywords: { dim: readonly Int[]; edge_order?: Int }): Tensor[];
  "gradient.scalararray"(self: Tensor, keywords: { spacing: Scalar; dim: readonly Int[]; edge_order?: Int }): Tensor[];
  "gradient.scalarint"(
    self: Tensor,
    keywords?: { spacing?: Scalar | null; dim?: Int | null; edge_order?: Int },
  ): Tensor[];
  "gradient.scalarrayarray"(
    self: Tensor,
    keywords: { spacing: readonly Scalar[]; dim: readonly Int[]; edge_order?: Int },
  ): Tensor[];
  "gradient.scalarrayint"(
    self: Tensor,
    keywords: { spacing: readonly Scalar[]; dim?: Int | null; edge_order?: Int },
  ): Tensor[];
  "gradient.tensorarray"(
    self: Tensor,
    keywords: { spacing: readonly Tensor[]; dim: readonly Int[]; edge_order?: Int },
  ): Tensor[];
  "gradient.tensorarrayint"(
    self: Tensor,
    keywords: { spacing: readonly Tensor[]; dim?: Int | null; edge_order?: Int },
  ): Tensor[];
  "greater.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "greater.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "greater.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "greater.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "greater_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "greater_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "greater_equal.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "greater_equal.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "greater_equal.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "greater_equal.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "greater_equal_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "greater_equal_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "grid_sampler.default"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
  ): Tensor;
  "grid_sampler_2d.default"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
  ): Tensor;
  "grid_sampler_2d.out"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean; out: Tensor },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "grid_sampler_2d_backward.default"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          grid: Tensor;
          interpolation_mode: Int;
          padding_mode: Int;
          align_corners: boolean;
          output_mask: boolean | readonly boolean[];
        },
    grid: Tensor,
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor];
  "grid_sampler_2d_backward.out"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          grid: Tensor;
          interpolation_mode: Int;
          padding_mode: Int;
          align_corners: boolean;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
        },
    grid: Tensor,
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "grid_sampler_3d.default"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
  ): Tensor;
  "grid_sampler_3d.out"(
    input: Tensor,
    grid: Tensor | { grid: Tensor; interpolation_mode: Int; padding_mode: Int; align_corners: boolean; out: Tensor },
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "grid_sampler_3d_backward.default"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          grid: Tensor;
          interpolation_mode: Int;
          padding_mode: Int;
          align_corners: boolean;
          output_mask: boolean | readonly boolean[];
        },
    grid: Tensor,
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor];
  "grid_sampler_3d_backward.out"(
    grad_output: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          grid: Tensor;
          interpolation_mode: Int;
          padding_mode: Int;
          align_corners: boolean;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
        },
    grid: Tensor,
    interpolation_mode: Int,
    padding_mode: Int,
    align_corners: boolean,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "group_norm.default"(
    input: Tensor,
    num_groups:
      | Int
      | { num_groups: Int; weight?: Tensor | null; bias?: Tensor | null; eps?: number; cudnn_enabled?: boolean },
    weight?: Tensor | null | { weight?: Tensor | null; bias?: Tensor | null; eps?: number; cudnn_enabled?: boolean },
    bias?: Tensor | null | { bias?: Tensor | null; eps?: number; cudnn_enabled?: boolean },
    eps?: number | { eps?: number; cudnn_enabled?: boolean },
    cudnn_enabled?: boolean | { cudnn_enabled?: boolean },
  ): Tensor;
  "gru.data"(
    data: Tensor,
    batch_sizes:
      | Tensor
      | {
          batch_sizes: Tensor;
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
        },
    hx: Tensor,
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
  ): [Tensor, Tensor];
  "gru.input"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor];
  "gru_cell.default"(
    input: Tensor,
    hx: Tensor | { hx: Tensor; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor | null; b_hh?: Tensor | null },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih?: Tensor | null | { b_ih?: Tensor | null; b_hh?: Tensor | null },
    b_hh?: Tensor | null | { b_hh?: Tensor | null },
  ): Tensor;
  "gt.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "gt.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "gt.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "gt.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "gt_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "gt_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "hamming_window.default"(window_length: Int, keywords?: Placement): Tensor;
  "hamming_window.out"(window_length: Int, keywords: { out: Tensor }): Tensor;
  "hamming_window.periodic"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean } & Placement),
    keywords?: Placement,
  ): Tensor;
  "hamming_window.periodic_alpha"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean; alpha: number } & Placement),
    alpha: number,
    keywords?: Placement,
  ): Tensor;
  "hamming_window.periodic_alpha_beta"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean; alpha: number; beta: number } & Placement),
    alpha: number,
    beta: number,
    keywords?: Placement,
  ): Tensor;
  "hamming_window.periodic_alpha_beta_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; alpha: number; beta: number; out: Tensor },
    alpha: number,
    beta: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "hamming_window.periodic_alpha_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; alpha: number; out: Tensor },
    alpha: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "hamming_window.periodic_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "hann_window.default"(window_length: Int, keywords?: Placement): Tensor;
  "hann_window.out"(window_length: Int, keywords: { out: Tensor }): Tensor;
  "hann_window.periodic"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean } & Placement),
    keywords?: Placement,
  ): Tensor;
  "hann_window.periodic_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "hardshrink.default"(self: Tensor, lambd?: Scalar | { lambd?: Scalar }): Tensor;
  "hardshrink.out"(self: Tensor, lambd?: Scalar | { lambd?: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "hardshrink_backward.default"(
    grad_out: Tensor,
    self: Tensor | { self: Tensor; lambd: Scalar },
    lambd: Scalar,
  ): Tensor;
  "hardshrink_backward.grad_input"(
    grad_out: Tensor,
    self: Tensor | { self: Tensor; lambd: Scalar; grad_input: Tensor },
    lambd: Scalar,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "hardsigmoid.default"(self: Tensor): Tensor;
  "hardsigmoid.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "hardsigmoid_.default"(self: Tensor): Tensor;
  "hardsigmoid_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "hardsigmoid_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "hardswish.default"(self: Tensor): Tensor;
  "hardswish.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "hardswish_.default"(self: Tensor): Tensor;
  "hardswish_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "hardswish_backward.out"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "hardtanh.default"(
    self: Tensor,
    min_val?: Scalar | { min_val?: Scalar; max_val?: Scalar },
    max_val?: Scalar | { max_val?: Scalar },
  ): Tensor;
  "hardtanh.out"(
    self: Tensor,
    min_val?: Scalar | { min_val?: Scalar; max_val?: Scalar; out: Tensor },
    max_val?: Scalar | { max_val?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "hardtanh_.default"(
    self: Tensor,
    min_val?: Scalar | { min_val?: Scalar; max_val?: Scalar },
    max_val?: Scalar | { max_val?: Scalar },
  ): Tensor;
  "hardtanh_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; min_val: Scalar; max_val: Scalar },
    min_val: Scalar,
    max_val: Scalar,
  ): Tensor;
  "hardtanh_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; min_val: Scalar; max_val: Scalar; grad_input: Tensor },
    min_val: Scalar,
    max_val: Scalar,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "hash_tensor.default"(
    self: Tensor,
    dim?: Ints | { dim?: Ints; keepdim?: boolean; mode?: Int },
    keywords?: { keepdim?: boolean; mode?: Int },
  ): Tensor;
  "hash_tensor.out"(
    self: Tensor,
    dim?: Ints | { dim?: Ints; keepdim?: boolean; mode?: Int; out: Tensor },
    keywords?: { keepdim?: boolean; mode?: Int; out: Tensor },
  ): Tensor;
  "heaviside.default"(self: Tensor, values: Tensor | { values: Tensor }): Tensor;
  "heaviside.out"(self: Tensor, values: Tensor | { values: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "heaviside_.default"(self: Tensor, values: Tensor | { values: Tensor }): Tensor;
  "hinge_embedding_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; margin?: number; reduction?: Int },
    margin?: number | { margin?: number; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "histc.default"(
    self: Tensor,
    bins?: Int | { bins?: Int; min?: Scalar; max?: Scalar },
    min?: Scalar | { min?: Scalar; max?: Scalar },
    max?: Scalar | { max?: Scalar },
  ): Tensor;
  "histc.out"(
    self: Tensor,
    bins?: Int | { bins?: Int; min?: Scalar; max?: Scalar; out: Tensor },
    min?: Scalar | { min?: Scalar; max?: Scalar; out: Tensor },
    max?: Scalar | { max?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "histogram.bin_ct"(
    self: Tensor,
    bins?: Int | { bins?: Int; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    keywords?: { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
  ): [hist: Tensor, bin_edges: Tensor];
  "histogram.bin_ct_out"(
    self: Tensor,
    bins?:
      | Int
      | {
          bins?: Int;
          range?: readonly number[] | null;
          weight?: Tensor | null;
          density?: boolean;
          hist: Tensor;
          bin_edges: Tensor;
        },
    keywords?: {
      range?: readonly number[] | null;
      weight?: Tensor | null;
      density?: boolean;
      hist: Tensor;
      bin_edges: Tensor;
    },
  ): [hist: Tensor, bin_edges: Tensor];
  "histogram.bins_tensor"(
    self: Tensor,
    bins: Tensor | { bins: Tensor; weight?: Tensor | null; density?: boolean },
    keywords?: { weight?: Tensor | null; density?: boolean },
  ): [hist: Tensor, bin_edges: Tensor];
  "histogram.bins_tensor_out"(
    self: Tensor,
    bins: Tensor | { bins: Tensor; weight?: Tensor | null; density?: boolean; hist: Tensor; bin_edges: Tensor },
    keywords?: { weight?: Tensor | null; density?: boolean; hist: Tensor; bin_edges: Tensor },
  ): [hist: Tensor, bin_edges: Tensor];
  "histogramdd.default"(
    self: Tensor,
    bins:
      | readonly Int[]
      | { bins: readonly Int[]; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    range?: readonly number[] | null | { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    weight?: Tensor | null | { weight?: Tensor | null; density?: boolean },
    density?: boolean | { density?: boolean },
  ): [hist: Tensor, bin_edges: Tensor[]];
  "histogramdd.TensorList_bins"(
    self: Tensor,
    bins:
      | readonly Tensor[]
      | { bins: readonly Tensor[]; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    range?: readonly number[] | null | { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    weight?: Tensor | null | { weight?: Tensor | null; density?: boolean },
    density?: boolean | { density?: boolean },
  ): [hist: Tensor, bin_edges: Tensor[]];
  "histogramdd.int_bins"(
    self: Tensor,
    bins: Int | { bins: Int; range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    range?: readonly number[] | null | { range?: readonly number[] | null; weight?: Tensor | null; density?: boolean },
    weight?: Tensor | null | { weight?: Tensor | null; density?: boolean },
    density?: boolean | { density?: boolean },
  ): [hist: Tensor, bin_edges: Tensor[]];
  "hsplit.array"(self: Tensor, indices: readonly Int[] | { indices: readonly Int[] }): Tensor[];
  "hsplit.int"(self: Tensor, sections: Int | { sections: Int }): Tensor[];
  "hspmm.default"(mat1: Tensor, mat2: Tensor | { mat2: Tensor }): Tensor;
  "hspmm.out"(mat1: Tensor, mat2: Tensor | { mat2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "hstack.default"(tensors: readonly Tensor[]): Tensor;
  "hstack.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "huber_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; delta?: number },
    reduction?: Int | { reduction?: Int; delta?: number },
    delta?: number | { delta?: number },
  ): Tensor;
  "huber_loss.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; delta?: number; out: Tensor },
    reduction?: Int | { reduction?: Int; delta?: number; out: Tensor },
    delta?: number | { delta?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "huber_loss_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; delta: number },
    target: Tensor,
    reduction: Int,
    delta: number,
  ): Tensor;
  "huber_loss_backward.out"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; delta: number; grad_input: Tensor },
    target: Tensor,
    reduction: Int,
    delta: number,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "hypot.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "hypot.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "hypot_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "i0.default"(self: Tensor): Tensor;
  "i0.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "i0_.default"(self: Tensor): Tensor;
  "igamma.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "igamma.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "igamma_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "igammac.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "igammac.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "igammac_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "im2col.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; dilation: Ints; padding: Ints; stride: Ints },
    dilation: Ints,
    padding: Ints,
    stride: Ints,
  ): Tensor;
  "im2col.out"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; dilation: Ints; padding: Ints; stride: Ints; out: Tensor },
    dilation: Ints,
    padding: Ints,
    stride: Ints,
    keywords?: { out: Tensor },
  ): Tensor;
  "imag.default"(self: Tensor): Tensor;
  "index.Tensor"(self: Tensor, indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[] }): Tensor;
  "index.Tensor_out"(
    self: Tensor,
    indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "index_add.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar },
    index: Tensor,
    source: Tensor,
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "index_add.dimname"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; source: Tensor; alpha?: Scalar },
    index: Tensor,
    source: Tensor,
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "index_add.out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar; out: Tensor },
    index: Tensor,
    source: Tensor,
    keywords?: { alpha?: Scalar; out: Tensor },
  ): Tensor;
  "index_add_.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; alpha?: Scalar },
    index: Tensor,
    source: Tensor,
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "index_copy.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor },
    index: Tensor,
    source: Tensor,
  ): Tensor;
  "index_copy.dimname"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; source: Tensor },
    index: Tensor,
    source: Tensor,
  ): Tensor;
  "index_copy.out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; out: Tensor },
    index: Tensor,
    source: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "index_copy_.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor },
    index: Tensor,
    source: Tensor,
  ): Tensor;
  "index_copy_.dimname"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; source: Tensor },
    index: Tensor,
    source: Tensor,
  ): Tensor;
  "index_fill.Dimname_Scalar"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "index_fill.Dimname_Tensor"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; value: Tensor },
    index: Tensor,
    value: Tensor,
  ): Tensor;
  "index_fill.int_Scalar"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "index_fill.int_Scalar_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar; out: Tensor },
    index: Tensor,
    value: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "index_fill.int_Tensor"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Tensor },
    index: Tensor,
    value: Tensor,
  ): Tensor;
  "index_fill.int_Tensor_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Tensor; out: Tensor },
    index: Tensor,
    value: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "index_fill_.Dimname_Scalar"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "index_fill_.Dimname_Tensor"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; value: Tensor },
    index: Tensor,
    value: Tensor,
  ): Tensor;
  "index_fill_.int_Scalar"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "index_fill_.int_Tensor"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Tensor },
    index: Tensor,
    value: Tensor,
  ): Tensor;
  "index_put.default"(
    self: Tensor,
    indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean },
  ): Tensor;
  "index_put.out"(
    self: Tensor,
    indices:
      | readonly (Tensor | null)[]
      | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean; out: Tensor },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "index_put_.default"(
    self: Tensor,
    indices: readonly (Tensor | null)[] | { indices: readonly (Tensor | null)[]; values: Tensor; accumulate?: boolean },
    values: Tensor,
    accumulate?: boolean | { accumulate?: boolean },
  ): Tensor;
  "index_reduce.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean },
    index: Tensor,
    source: Tensor,
    reduce: string,
    keywords?: { include_self?: boolean },
  ): Tensor;
  "index_reduce.out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean; out: Tensor },
    index: Tensor,
    source: Tensor,
    reduce: string,
    keywords?: { include_self?: boolean; out: Tensor },
  ): Tensor;
  "index_reduce_.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; source: Tensor; reduce: string; include_self?: boolean },
    index: Tensor,
    source: Tensor,
    reduce: string,
    keywords?: { include_self?: boolean },
  ): Tensor;
  "index_select.default"(self: Tensor, dim: Int | { dim: Int; index: Tensor }, index: Tensor): Tensor;
  "index_select.dimname"(self: Tensor, dim: string | { dim: string; index: Tensor }, index: Tensor): Tensor;
  "index_select.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; out: Tensor },
    index: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "index_select.out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; out: Tensor },
    index: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "index_select_backward.default"(
    grad: Tensor,
    self_sizes: readonly Int[] | { self_sizes: readonly Int[]; dim: Int; index: Tensor },
    dim: Int,
    index: Tensor,
  ): Tensor;
  "indices.default"(self: Tensor): Tensor;
  "indices_copy.default"(self: Tensor): Tensor;
  "indices_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "infinitely_differentiable_gelu_backward.default"(grad: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "inner.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "inner.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "instance_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          use_input_stats: boolean;
          momentum: number;
          eps: number;
          cudnn_enabled: boolean;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    use_input_stats: boolean,
    momentum: number,
    eps: number,
    cudnn_enabled: boolean,
  ): Tensor;
  "int_repr.default"(self: Tensor): Tensor;
  "int_repr.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "inverse.default"(self: Tensor): Tensor;
  "inverse.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "is_coalesced.default"(self: Tensor): boolean;
  "is_complex.default"(self: Tensor): boolean;
  "is_conj.default"(self: Tensor): boolean;
  "is_distributed.default"(self: Tensor): boolean;
  "is_floating_point.default"(self: Tensor): boolean;
  "is_inference.default"(self: Tensor): boolean;
  "is_leaf.default"(self: Tensor): boolean;
  "is_neg.default"(self: Tensor): boolean;
  "is_nonzero.default"(self: Tensor): boolean;
  "is_pinned.default"(self: Tensor, device?: Device | null | { device?: Device | null }): boolean;
  "is_same_size.default"(self: Tensor, other: Tensor | { other: Tensor }): boolean;
  "is_set_to.default"(self: Tensor, tensor: Tensor | { tensor: Tensor }): boolean;
  "is_signed.default"(self: Tensor): boolean;
  "is_vulkan_available.default"(): boolean;
  "isclose.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; rtol?: number; atol?: number; equal_nan?: boolean },
    rtol?: number | { rtol?: number; atol?: number; equal_nan?: boolean },
    atol?: number | { atol?: number; equal_nan?: boolean },
    equal_nan?: boolean | { equal_nan?: boolean },
  ): Tensor;
  "isfinite.default"(self: Tensor): Tensor;
  "isin.Scalar_Tensor"(
    element: Scalar,
    test_elements: Tensor | { test_elements: Tensor; assume_unique?: boolean; invert?: boolean },
    keywords?: { assume_unique?: boolean; invert?: boolean },
  ): Tensor;
  "isin.Scalar_Tensor_out"(
    element: Scalar,
    test_elements: Tensor | { test_elements: Tensor; assume_unique?: boolean; invert?: boolean; out: Tensor },
    keywords?: { assume_unique?: boolean; invert?: boolean; out: Tensor },
  ): Tensor;
  "isin.Tensor_Scalar"(
    elements: Tensor,
    test_element: Scalar | { test_element: Scalar; assume_unique?: boolean; invert?: boolean },
    keywords?: { assume_unique?: boolean; invert?: boolean },
  ): Tensor;
  "isin.Tensor_Scalar_out"(
    elements: Tensor,
    test_element: Scalar | { test_element: Scalar; assume_unique?: boolean; invert?: boolean; out: Tensor },
    keywords?: { assume_unique?: boolean; invert?: boolean; out: Tensor },
  ): Tensor;
  "isin.Tensor_Tensor"(
    elements: Tensor,
    test_elements: Tensor | { test_elements: Tensor; assume_unique?: boolean; invert?: boolean },
    keywords?: { assume_unique?: boolean; invert?: boolean },
  ): Tensor;
  "isin.Tensor_Tensor_out"(
    elements: Tensor,
    test_elements: Tensor | { test_elements: Tensor; assume_unique?: boolean; invert?: boolean; out: Tensor },
    keywords?: { assume_unique?: boolean; invert?: boolean; out: Tensor },
  ): Tensor;
  "isinf.default"(self: Tensor): Tensor;
  "isinf.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "isnan.default"(self: Tensor): Tensor;
  "isnan.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "isneginf.default"(self: Tensor): Tensor;
  "isneginf.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "isposinf.default"(self: Tensor): Tensor;
  "isposinf.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "isreal.default"(self: Tensor): Tensor;
  "istft.default"(
    self: Tensor,
    n_fft:
      | Int
      | {
          n_fft: Int;
          hop_length?: Int | null;
          win_length?: Int | null;
          window?: Tensor | null;
          center?: boolean;
          normalized?: boolean;
          onesided?: boolean | null;
          length?: Int | null;
          return_complex?: boolean;
        },
    hop_length?:
      | Int
      | null
      | {
          hop_length?: Int | null;
          win_length?: Int | null;
          window?: Tensor | null;
          center?: boolean;
          normalized?: boolean;
          onesided?: boolean | null;
          length?: Int | null;
          return_complex?: boolean;
        },
    win_length?:
      | Int
      | null
      | {
          win_length?: Int | null;
          window?: Tensor | null;
          center?: boolean;
          normalized?: boolean;
          onesided?: boolean | null;
          length?: Int | null;
          return_complex?: boolean;
        },
    window?:
      | Tensor
      | null
      | {
          window?: Tensor | null;
          center?: boolean;
          normalized?: boolean;
          onesided?: boolean | null;
          length?: Int | null;
          return_complex?: boolean;
        },
    center?:
      | boolean
      | {
          center?: boolean;
          normalized?: boolean;
          onesided?: boolean | null;
          length?: Int | null;
          return_complex?: boolean;
        },
    normalized?:
      | boolean
      | { normalized?: boolean; onesided?: boolean | null; length?: Int | null; return_complex?: boolean },
    onesided?: boolean | null | { onesided?: boolean | null; length?: Int | null; return_complex?: boolean },
    length?: Int | null | { length?: Int | null; return_complex?: boolean },
    return_complex?: boolean | { return_complex?: boolean },
  ): Tensor;
  "item.default"(self: Tensor): Element;
  "kaiser_window.default"(window_length: Int, keywords?: Placement): Tensor;
  "kaiser_window.beta"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean; beta: number } & Placement),
    beta: number,
    keywords?: Placement,
  ): Tensor;
  "kaiser_window.beta_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; beta: number; out: Tensor },
    beta: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "kaiser_window.out"(window_length: Int, keywords: { out: Tensor }): Tensor;
  "kaiser_window.periodic"(
    window_length: Int,
    periodic: boolean | ({ periodic: boolean } & Placement),
    keywords?: Placement,
  ): Tensor;
  "kaiser_window.periodic_out"(
    window_length: Int,
    periodic: boolean | { periodic: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "kl_div.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; log_target?: boolean },
    reduction?: Int | { reduction?: Int; log_target?: boolean },
    keywords?: { log_target?: boolean },
  ): Tensor;
  "kron.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "kron.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "kthvalue.default"(
    self: Tensor,
    k: Int | { k: Int; dim?: Int; keepdim?: boolean },
    dim?: Int | { dim?: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "kthvalue.dimname"(
    self: Tensor,
    k: Int | { k: Int; dim: string; keepdim?: boolean },
    dim: string,
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "kthvalue.dimname_out"(
    self: Tensor,
    k: Int | { k: Int; dim: string; keepdim?: boolean; values: Tensor; indices: Tensor },
    dim: string,
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "kthvalue.values"(
    self: Tensor,
    k: Int | { k: Int; dim?: Int; keepdim?: boolean; values: Tensor; indices: Tensor },
    dim?: Int | { dim?: Int; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "l1_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "layer_norm.default"(
    input: Tensor,
    normalized_shape:
      | readonly Int[]
      | {
          normalized_shape: readonly Int[];
          weight?: Tensor | null;
          bias?: Tensor | null;
          eps?: number;
          cudnn_enable?: boolean;
        },
    weight?: Tensor | null | { weight?: Tensor | null; bias?: Tensor | null; eps?: number; cudnn_enable?: boolean },
    bias?: Tensor | null | { bias?: Tensor | null; eps?: number; cudnn_enable?: boolean },
    eps?: number | { eps?: number; cudnn_enable?: boolean },
    cudnn_enable?: boolean | { cudnn_enable?: boolean },
  ): Tensor;
  "lcm.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "lcm.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "lcm_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "ldexp.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "ldexp.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ldexp_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "le.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "le.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "le.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "le.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "le_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "le_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "leaky_relu.default"(self: Tensor, negative_slope?: Scalar | { negative_slope?: Scalar }): Tensor;
  "leaky_relu.out"(
    self: Tensor,
    negative_slope?: Scalar | { negative_slope?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "leaky_relu_.default"(self: Tensor, negative_slope?: Scalar | { negative_slope?: Scalar }): Tensor;
  "leaky_relu_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; negative_slope: Scalar; self_is_result: boolean },
    negative_slope: Scalar,
    self_is_result: boolean,
  ): Tensor;
  "leaky_relu_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; negative_slope: Scalar; self_is_result: boolean; grad_input: Tensor },
    negative_slope: Scalar,
    self_is_result: boolean,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "lerp.Scalar"(self: Tensor, end: Tensor | { end: Tensor; weight: Scalar }, weight: Scalar): Tensor;
  "lerp.Scalar_out"(
    self: Tensor,
    end: Tensor | { end: Tensor; weight: Scalar; out: Tensor },
    weight: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "lerp.Tensor"(self: Tensor, end: Tensor | { end: Tensor; weight: Tensor }, weight: Tensor): Tensor;
  "lerp.Tensor_out"(
    self: Tensor,
    end: Tensor | { end: Tensor; weight: Tensor; out: Tensor },
    weight: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "lerp_.Scalar"(self: Tensor, end: Tensor | { end: Tensor; weight: Scalar }, weight: Scalar): Tensor;
  "lerp_.Tensor"(self: Tensor, end: Tensor | { end: Tensor; weight: Tensor }, weight: Tensor): Tensor;
  "less.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "less.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "less.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "less.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "less_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "less_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "less_equal.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "less_equal.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "less_equal.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "less_equal.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "less_equal_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "less_equal_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "lgamma.default"(self: Tensor): Tensor;
  "lgamma.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "lgamma_.default"(self: Tensor): Tensor;
  "lift.default"(self: Tensor): Tensor;
  "lift.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "lift_fresh.default"(self: Tensor): Tensor;
  "lift_fresh_copy.default"(self: Tensor): Tensor;
  "lift_fresh_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "linalg__powsum.default"(
    self: Tensor,
    ord?: Scalar | { ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "linalg_cholesky.default"(self: Tensor, keywords?: { upper?: boolean }): Tensor;
  "linalg_cholesky.out"(self: Tensor, keywords: { upper?: boolean; out: Tensor }): Tensor;
  "linalg_cholesky_ex.default"(
    self: Tensor,
    keywords?: { upper?: boolean; check_errors?: boolean },
  ): [L: Tensor, info: Tensor];
  "linalg_cholesky_ex.L"(
    self: Tensor,
    keywords: { upper?: boolean; check_errors?: boolean; L: Tensor; info: Tensor },
  ): [L: Tensor, info: Tensor];
  "linalg_cond.default"(self: Tensor, p?: Scalar | null | { p?: Scalar | null }): Tensor;
  "linalg_cond.out"(
    self: Tensor,
    p?: Scalar | null | { p?: Scalar | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_cond.p_str"(self: Tensor, p: string | { p: string }): Tensor;
  "linalg_cond.p_str_out"(self: Tensor, p: string | { p: string; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "linalg_cross.default"(self: Tensor, other: Tensor | { other: Tensor; dim?: Int }, keywords?: { dim?: Int }): Tensor;
  "linalg_cross.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; dim?: Int; out: Tensor },
    keywords?: { dim?: Int; out: Tensor },
  ): Tensor;
  "linalg_det.default"(A: Tensor): Tensor;
  "linalg_det.out"(A: Tensor, keywords: { out: Tensor }): Tensor;
  "linalg_diagonal.default"(A: Tensor, keywords?: { offset?: Int; dim1?: Int; dim2?: Int }): Tensor;
  "linalg_eig.default"(self: Tensor): [eigenvalues: Tensor, eigenvectors: Tensor];
  "linalg_eig.out"(
    self: Tensor,
    keywords: { eigenvalues: Tensor; eigenvectors: Tensor },
  ): [eigenvalues: Tensor, eigenvectors: Tensor];
  "linalg_eigh.default"(self: Tensor, UPLO?: string | { UPLO?: string }): [eigenvalues: Tensor, eigenvectors: Tensor];
  "linalg_eigh.eigvals"(
    self: Tensor,
    UPLO?: string | { UPLO?: string; eigvals: Tensor; eigvecs: Tensor },
    keywords?: { eigvals: Tensor; eigvecs: Tensor },
  ): [eigenvalues: Tensor, eigenvectors: Tensor];
  "linalg_eigvals.default"(self: Tensor): Tensor;
  "linalg_eigvals.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "linalg_eigvalsh.default"(self: Tensor, UPLO?: string | { UPLO?: string }): Tensor;
  "linalg_eigvalsh.out"(
    self: Tensor,
    UPLO?: string | { UPLO?: string; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_householder_product.default"(input: Tensor, tau: Tensor | { tau: Tensor }): Tensor;
  "linalg_householder_product.out"(
    input: Tensor,
    tau: Tensor | { tau: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_inv.default"(A: Tensor): Tensor;
  "linalg_inv.out"(A: Tensor, keywords: { out: Tensor }): Tensor;
  "linalg_inv_ex.default"(A: Tensor, keywords?: { check_errors?: boolean }): [inverse: Tensor, info: Tensor];
  "linalg_inv_ex.inverse"(
    A: Tensor,
    keywords: { check_errors?: boolean; inverse: Tensor; info: Tensor },
  ): [inverse: Tensor, info: Tensor];
  "linalg_ldl_factor.default"(self: Tensor, keywords?: { hermitian?: boolean }): [LD: Tensor, pivots: Tensor];
  "linalg_ldl_factor.out"(
    self: Tensor,
    keywords: { hermitian?: boolean; LD: Tensor; pivots: Tensor },
  ): [LD: Tensor, pivots: Tensor];
  "linalg_ldl_factor_ex.default"(
    self: Tensor,
    keywords?: { hermitian?: boolean; check_errors?: boolean },
  ): [LD: Tensor, pivots: Tensor, info: Tensor];
  "linalg_ldl_factor_ex.out"(
    self: Tensor,
    keywords: { hermitian?: boolean; check_errors?: boolean; LD: Tensor; pivots: Tensor; info: Tensor },
  ): [LD: Tensor, pivots: Tensor, info: Tensor];
  "linalg_ldl_solve.default"(
    LD: Tensor,
    pivots: Tensor | { pivots: Tensor; B: Tensor; hermitian?: boolean },
    B: Tensor,
    keywords?: { hermitian?: boolean },
  ): Tensor;
  "linalg_ldl_solve.out"(
    LD: Tensor,
    pivots: Tensor | { pivots: Tensor; B: Tensor; hermitian?: boolean; out: Tensor },
    B: Tensor,
    keywords?: { hermitian?: boolean; out: Tensor },
  ): Tensor;
  "linalg_lstsq.default"(
    self: Tensor,
    b: Tensor | { b: Tensor; rcond?: number | null; driver?: string | null },
    rcond?: number | null | { rcond?: number | null; driver?: string | null },
    keywords?: { driver?: string | null },
  ): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor];
  "linalg_lstsq.out"(
    self: Tensor,
    b:
      | Tensor
      | {
          b: Tensor;
          rcond?: number | null;
          driver?: string | null;
          solution: Tensor;
          residuals: Tensor;
          rank: Tensor;
          singular_values: Tensor;
        },
    rcond?:
      | number
      | null
      | {
          rcond?: number | null;
          driver?: string | null;
          solution: Tensor;
          residuals: Tensor;
          rank: Tensor;
          singular_values: Tensor;
        },
    keywords?: { driver?: string | null; solution: Tensor; residuals: Tensor; rank: Tensor; singular_values: Tensor },
  ): [solution: Tensor, residuals: Tensor, rank: Tensor, singular_values: Tensor];
  "linalg_lu.default"(A: Tensor, keywords?: { pivot?: boolean }): [P: Tensor, L: Tensor, U: Tensor];
  "linalg_lu.out"(
    A: Tensor,
    keywords: { pivot?: boolean; P: Tensor; L: Tensor; U: Tensor },
  ): [P: Tensor, L: Tensor, U: Tensor];
  "linalg_lu_factor.default"(A: Tensor, keywords?: { pivot?: boolean }): [LU: Tensor, pivots: Tensor];
  "linalg_lu_factor.out"(
    A: Tensor,
    keywords: { pivot?: boolean; LU: Tensor; pivots: Tensor },
  ): [LU: Tensor, pivots: Tensor];
  "linalg_lu_factor_ex.default"(
    A: Tensor,
    keywords?: { pivot?: boolean; check_errors?: boolean },
  ): [LU: Tensor, pivots: Tensor, info: Tensor];
  "linalg_lu_factor_ex.out"(
    A: Tensor,
    keywords: { pivot?: boolean; check_errors?: boolean; LU: Tensor; pivots: Tensor; info: Tensor },
  ): [LU: Tensor, pivots: Tensor, info: Tensor];
  "linalg_lu_solve.default"(
    LU: Tensor,
    pivots: Tensor | { pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean },
    B: Tensor,
    keywords?: { left?: boolean; adjoint?: boolean },
  ): Tensor;
  "linalg_lu_solve.out"(
    LU: Tensor,
    pivots: Tensor | { pivots: Tensor; B: Tensor; left?: boolean; adjoint?: boolean; out: Tensor },
    B: Tensor,
    keywords?: { left?: boolean; adjoint?: boolean; out: Tensor },
  ): Tensor;
  "linalg_matmul.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "linalg_matmul.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "linalg_matrix_exp.default"(self: Tensor): Tensor;
  "linalg_matrix_exp.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "linalg_matrix_norm.default"(
    self: Tensor,
    ord: Scalar | { ord: Scalar; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null },
    dim?: readonly Int[] | { dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "linalg_matrix_norm.out"(
    self: Tensor,
    ord: Scalar | { ord: Scalar; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    dim?: readonly Int[] | { dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "linalg_matrix_norm.str_ord"(
    self: Tensor,
    ord?: string | { ord?: string; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null },
    dim?: readonly Int[] | { dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "linalg_matrix_norm.str_ord_out"(
    self: Tensor,
    ord?: string | { ord?: string; dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    dim?: readonly Int[] | { dim?: readonly Int[]; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "linalg_matrix_power.default"(self: Tensor, n: Int | { n: Int }): Tensor;
  "linalg_matrix_power.out"(self: Tensor, n: Int | { n: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "linalg_matrix_rank.default"(
    self: Tensor,
    tol: number | { tol: number; hermitian?: boolean },
    hermitian?: boolean | { hermitian?: boolean },
  ): Tensor;
  "linalg_matrix_rank.atol_rtol_float"(
    self: Tensor,
    keywords?: { atol?: number | null; rtol?: number | null; hermitian?: boolean },
  ): Tensor;
  "linalg_matrix_rank.atol_rtol_float_out"(
    self: Tensor,
    keywords: { atol?: number | null; rtol?: number | null; hermitian?: boolean; out: Tensor },
  ): Tensor;
  "linalg_matrix_rank.atol_rtol_tensor"(
    input: Tensor,
    keywords?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean },
  ): Tensor;
  "linalg_matrix_rank.atol_rtol_tensor_out"(
    input: Tensor,
    keywords: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out: Tensor },
  ): Tensor;
  "linalg_matrix_rank.out"(
    self: Tensor,
    tol: number | { tol: number; hermitian?: boolean; out: Tensor },
    hermitian?: boolean | { hermitian?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_matrix_rank.out_tol_tensor"(
    input: Tensor,
    tol: Tensor | { tol: Tensor; hermitian?: boolean; out: Tensor },
    hermitian?: boolean | { hermitian?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_matrix_rank.tol_tensor"(
    input: Tensor,
    tol: Tensor | { tol: Tensor; hermitian?: boolean },
    hermitian?: boolean | { hermitian?: boolean },
  ): Tensor;
  "linalg_multi_dot.default"(tensors: readonly Tensor[]): Tensor;
  "linalg_multi_dot.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "linalg_norm.default"(
    self: Tensor,
    ord?: Scalar | null | { ord?: Scalar | null; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "linalg_norm.ord_str"(
    self: Tensor,
    ord: string | { ord: string; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "linalg_norm.ord_str_out"(
    self: Tensor,
    ord: string | { ord: string; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "linalg_norm.out"(
    self: Tensor,
    ord?:
      | Scalar
      | null
      | { ord?: Scalar | null; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "linalg_pinv.default"(
    self: Tensor,
    rcond: number | { rcond: number; hermitian?: boolean },
    hermitian?: boolean | { hermitian?: boolean },
  ): Tensor;
  "linalg_pinv.atol_rtol_float"(
    self: Tensor,
    keywords?: { atol?: number | null; rtol?: number | null; hermitian?: boolean },
  ): Tensor;
  "linalg_pinv.atol_rtol_float_out"(
    self: Tensor,
    keywords: { atol?: number | null; rtol?: number | null; hermitian?: boolean; out: Tensor },
  ): Tensor;
  "linalg_pinv.atol_rtol_tensor"(
    self: Tensor,
    keywords?: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean },
  ): Tensor;
  "linalg_pinv.atol_rtol_tensor_out"(
    self: Tensor,
    keywords: { atol?: Tensor | null; rtol?: Tensor | null; hermitian?: boolean; out: Tensor },
  ): Tensor;
  "linalg_pinv.out"(
    self: Tensor,
    rcond: number | { rcond: number; hermitian?: boolean; out: Tensor },
    hermitian?: boolean | { hermitian?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_pinv.out_rcond_tensor"(
    self: Tensor,
    rcond: Tensor | { rcond: Tensor; hermitian?: boolean; out: Tensor },
    hermitian?: boolean | { hermitian?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_pinv.rcond_tensor"(
    self: Tensor,
    rcond: Tensor | { rcond: Tensor; hermitian?: boolean },
    hermitian?: boolean | { hermitian?: boolean },
  ): Tensor;
  "linalg_qr.default"(A: Tensor, mode?: string | { mode?: string }): [Q: Tensor, R: Tensor];
  "linalg_qr.out"(
    A: Tensor,
    mode?: string | { mode?: string; Q: Tensor; R: Tensor },
    keywords?: { Q: Tensor; R: Tensor },
  ): [Q: Tensor, R: Tensor];
  "linalg_slogdet.default"(A: Tensor): [sign: Tensor, logabsdet: Tensor];
  "linalg_slogdet.out"(A: Tensor, keywords: { sign: Tensor; logabsdet: Tensor }): [sign: Tensor, logabsdet: Tensor];
  "linalg_solve.default"(A: Tensor, B: Tensor | { B: Tensor; left?: boolean }, keywords?: { left?: boolean }): Tensor;
  "linalg_solve.out"(
    A: Tensor,
    B: Tensor | { B: Tensor; left?: boolean; out: Tensor },
    keywords?: { left?: boolean; out: Tensor },
  ): Tensor;
  "linalg_solve_ex.default"(
    A: Tensor,
    B: Tensor | { B: Tensor; left?: boolean; check_errors?: boolean },
    keywords?: { left?: boolean; check_errors?: boolean },
  ): [result: Tensor, info: Tensor];
  "linalg_solve_ex.out"(
    A: Tensor,
    B: Tensor | { B: Tensor; left?: boolean; check_errors?: boolean; result: Tensor; info: Tensor },
    keywords?: { left?: boolean; check_errors?: boolean; result: Tensor; info: Tensor },
  ): [result: Tensor, info: Tensor];
  "linalg_solve_triangular.default"(
    self: Tensor,
    B: Tensor | { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean },
    keywords?: { upper: boolean; left?: boolean; unitriangular?: boolean },
  ): Tensor;
  "linalg_solve_triangular.out"(
    self: Tensor,
    B: Tensor | { B: Tensor; upper: boolean; left?: boolean; unitriangular?: boolean; out: Tensor },
    keywords?: { upper: boolean; left?: boolean; unitriangular?: boolean; out: Tensor },
  ): Tensor;
  "linalg_svd.default"(
    A: Tensor,
    full_matrices?: boolean | { full_matrices?: boolean; driver?: string | null },
    keywords?: { driver?: string | null },
  ): [U: Tensor, S: Tensor, Vh: Tensor];
  "linalg_svd.U"(
    A: Tensor,
    full_matrices?: boolean | { full_matrices?: boolean; driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor },
    keywords?: { driver?: string | null; U: Tensor; S: Tensor; Vh: Tensor },
  ): [U: Tensor, S: Tensor, Vh: Tensor];
  "linalg_svdvals.default"(A: Tensor, keywords?: { driver?: string | null }): Tensor;
  "linalg_svdvals.out"(A: Tensor, keywords: { driver?: string | null; out: Tensor }): Tensor;
  "linalg_tensorinv.default"(self: Tensor, ind?: Int | { ind?: Int }): Tensor;
  "linalg_tensorinv.out"(self: Tensor, ind?: Int | { ind?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "linalg_tensorsolve.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; dims?: readonly Int[] | null },
    dims?: readonly Int[] | null | { dims?: readonly Int[] | null },
  ): Tensor;
  "linalg_tensorsolve.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; dims?: readonly Int[] | null; out: Tensor },
    dims?: readonly Int[] | null | { dims?: readonly Int[] | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linalg_vander.default"(x: Tensor, keywords?: { N?: Int | null }): Tensor;
  "linalg_vecdot.default"(x: Tensor, y: Tensor | { y: Tensor; dim?: Int }, keywords?: { dim?: Int }): Tensor;
  "linalg_vecdot.out"(
    x: Tensor,
    y: Tensor | { y: Tensor; dim?: Int; out: Tensor },
    keywords?: { dim?: Int; out: Tensor },
  ): Tensor;
  "linalg_vector_norm.default"(
    self: Tensor,
    ord?: Scalar | { ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "linalg_vector_norm.out"(
    self: Tensor,
    ord?: Scalar | { ord?: Scalar; dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "linear.default"(
    input: Tensor,
    weight: Tensor | { weight: Tensor; bias?: Tensor | null },
    bias?: Tensor | null | { bias?: Tensor | null },
  ): Tensor;
  "linear.out"(
    input: Tensor,
    weight: Tensor | { weight: Tensor; bias?: Tensor | null; out: Tensor },
    bias?: Tensor | null | { bias?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "linear_backward.default"(
    self: Tensor,
    grad_output: Tensor | { grad_output: Tensor; weight: Tensor; output_mask: boolean | readonly boolean[] },
    weight: Tensor,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "linear_backward.out"(
    self: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "linspace.default"(
    start: Scalar,
    end: Scalar | ({ end: Scalar; steps: Int } & Placement),
    steps: Int,
    keywords?: Placement,
  ): Tensor;
  "linspace.Scalar_Tensor"(
    start: Scalar,
    end: Tensor | ({ end: Tensor; steps: Int } & Placement),
    steps: Int,
    keywords?: Placement,
  ): Tensor;
  "linspace.Scalar_Tensor_out"(
    start: Scalar,
    end: Tensor | { end: Tensor; steps: Int; out: Tensor },
    steps: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "linspace.Tensor_Scalar"(
    start: Tensor,
    end: Scalar | ({ end: Scalar; steps: Int } & Placement),
    steps: Int,
    keywords?: Placement,
  ): Tensor;
  "linspace.Tensor_Scalar_out"(
    start: Tensor,
    end: Scalar | { end: Scalar; steps: Int; out: Tensor },
    steps: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "linspace.Tensor_Tensor"(
    start: Tensor,
    end: Tensor | ({ end: Tensor; steps: Int } & Placement),
    steps: Int,
    keywords?: Placement,
  ): Tensor;
  "linspace.Tensor_Tensor_out"(
    start: Tensor,
    end: Tensor | { end: Tensor; steps: Int; out: Tensor },
    steps: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "linspace.out"(
    start: Scalar,
    end: Scalar | { end: Scalar; steps: Int; out: Tensor },
    steps: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "log.default"(self: Tensor): Tensor;
  "log.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "log10.default"(self: Tensor): Tensor;
  "log10.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "log10_.default"(self: Tensor): Tensor;
  "log1p.default"(self: Tensor): Tensor;
  "log1p.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "log1p_.default"(self: Tensor): Tensor;
  "log2.default"(self: Tensor): Tensor;
  "log2.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "log2_.default"(self: Tensor): Tensor;
  "log_.default"(self: Tensor): Tensor;
  "log_normal.default"(
    self: Tensor,
    mean?: number | { mean?: number; std?: number; generator?: Generator | null },
    std?: number | { std?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "log_normal.out"(
    self: Tensor,
    mean?: number | { mean?: number; std?: number; generator?: Generator | null; out: Tensor },
    std?: number | { std?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "log_normal_.default"(
    self: Tensor,
    mean?: number | { mean?: number; std?: number; generator?: Generator | null },
    std?: number | { std?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "log_sigmoid.default"(self: Tensor): Tensor;
  "log_sigmoid.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "log_sigmoid_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; buffer: Tensor },
    buffer: Tensor,
  ): Tensor;
  "log_sigmoid_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; buffer: Tensor; grad_input: Tensor },
    buffer: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "log_sigmoid_forward.default"(self: Tensor): [output: Tensor, buffer: Tensor];
  "log_sigmoid_forward.output"(self: Tensor, keywords: { output: Tensor; buffer: Tensor }): [Tensor, Tensor];
  "log_softmax.Dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "log_softmax.int"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor;
  "log_softmax.int_out"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null; out: Tensor },
    dtype?: DTypeName | null | { dtype?: DTypeName | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logaddexp.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logaddexp.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "logaddexp2.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logaddexp2.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "logcumsumexp.default"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "logcumsumexp.dimname"(self: Tensor, dim: string | { dim: string }): Tensor;
  "logcumsumexp.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logcumsumexp.out"(self: Tensor, dim: Int | { dim: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "logdet.default"(self: Tensor): Tensor;
  "logical_and.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logical_and.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "logical_and_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logical_not.default"(self: Tensor): Tensor;
  "logical_not.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "logical_not_.default"(self: Tensor): Tensor;
  "logical_or.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logical_or.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "logical_or_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logical_xor.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logical_xor.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "logical_xor_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "logit.default"(self: Tensor, eps?: number | null | { eps?: number | null }): Tensor;
  "logit.out"(
    self: Tensor,
    eps?: number | null | { eps?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logit_.default"(self: Tensor, eps?: number | null | { eps?: number | null }): Tensor;
  "logit_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; eps?: number | null },
    eps?: number | null | { eps?: number | null },
  ): Tensor;
  "logit_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; eps?: number | null; grad_input: Tensor },
    eps?: number | null | { eps?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "logspace.default"(
    start: Scalar,
    end: Scalar | ({ end: Scalar; steps: Int; base?: number } & Placement),
    steps: Int,
    base?: number | ({ base?: number } & Placement),
    keywords?: Placement,
  ): Tensor;
  "logspace.Scalar_Tensor"(
    start: Scalar,
    end: Tensor | ({ end: Tensor; steps: Int; base?: number } & Placement),
    steps: Int,
    base?: number | ({ base?: number } & Placement),
    keywords?: Placement,
  ): Tensor;
  "logspace.Scalar_Tensor_out"(
    start: Scalar,
    end: Tensor | { end: Tensor; steps: Int; base?: number; out: Tensor },
    steps: Int,
    base?: number | { base?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logspace.Tensor_Scalar"(
    start: Tensor,
    end: Scalar | ({ end: Scalar; steps: Int; base?: number } & Placement),
    steps: Int,
    base?: number | ({ base?: number } & Placement),
    keywords?: Placement,
  ): Tensor;
  "logspace.Tensor_Scalar_out"(
    start: Tensor,
    end: Scalar | { end: Scalar; steps: Int; base?: number; out: Tensor },
    steps: Int,
    base?: number | { base?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logspace.Tensor_Tensor"(
    start: Tensor,
    end: Tensor | ({ end: Tensor; steps: Int; base?: number } & Placement),
    steps: Int,
    base?: number | ({ base?: number } & Placement),
    keywords?: Placement,
  ): Tensor;
  "logspace.Tensor_Tensor_out"(
    start: Tensor,
    end: Tensor | { end: Tensor; steps: Int; base?: number; out: Tensor },
    steps: Int,
    base?: number | { base?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logspace.out"(
    start: Scalar,
    end: Scalar | { end: Scalar; steps: Int; base?: number; out: Tensor },
    steps: Int,
    base?: number | { base?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logsumexp.default"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "logsumexp.names"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "logsumexp.names_out"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "logsumexp.out"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "lstm.data"(
    data: Tensor,
    batch_sizes:
      | Tensor
      | {
          batch_sizes: Tensor;
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
        },
    hx: readonly Tensor[],
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
  ): [Tensor, Tensor, Tensor];
  "lstm.input"(
    input: Tensor,
    hx:
      | readonly Tensor[]
      | {
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor, Tensor];
  "lstm_cell.default"(
    input: Tensor,
    hx:
      | readonly Tensor[]
      | { hx: readonly Tensor[]; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor | null; b_hh?: Tensor | null },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih?: Tensor | null | { b_ih?: Tensor | null; b_hh?: Tensor | null },
    b_hh?: Tensor | null | { b_hh?: Tensor | null },
  ): [Tensor, Tensor];
  "lstm_mps_backward.default"(
    grad_y: Tensor | null,
    grad_hy:
      | Tensor
      | null
      | {
          grad_hy: Tensor | null;
          grad_cy: Tensor | null;
          z_state: Tensor;
          cell_state_fwd: Tensor;
          input: Tensor;
          layersOutputs: Tensor;
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    grad_cy: Tensor | null,
    z_state: Tensor,
    cell_state_fwd: Tensor,
    input: Tensor,
    layersOutputs: Tensor,
    hx: readonly Tensor[],
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor[], Tensor[]];
  "lstm_mps_backward.out"(
    grad_y: Tensor | null,
    grad_hy:
      | Tensor
      | null
      | {
          grad_hy: Tensor | null;
          grad_cy: Tensor | null;
          z_state: Tensor;
          cell_state_fwd: Tensor;
          input: Tensor;
          layersOutputs: Tensor;
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
          out0: Tensor;
          out1: readonly Tensor[];
          out2: readonly Tensor[];
        },
    grad_cy: Tensor | null,
    z_state: Tensor,
    cell_state_fwd: Tensor,
    input: Tensor,
    layersOutputs: Tensor,
    hx: readonly Tensor[],
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
    keywords?: { out0: Tensor; out1: readonly Tensor[]; out2: readonly Tensor[] },
  ): void;
  "lt.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "lt.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "lt.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "lt.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "lt_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "lt_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "lu_solve.default"(self: Tensor, LU_data: Tensor | { LU_data: Tensor; LU_pivots: Tensor }, LU_pivots: Tensor): Tensor;
  "lu_solve.out"(
    self: Tensor,
    LU_data: Tensor | { LU_data: Tensor; LU_pivots: Tensor; out: Tensor },
    LU_pivots: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "lu_unpack.default"(
    LU_data: Tensor,
    LU_pivots: Tensor | { LU_pivots: Tensor; unpack_data?: boolean; unpack_pivots?: boolean },
    unpack_data?: boolean | { unpack_data?: boolean; unpack_pivots?: boolean },
    unpack_pivots?: boolean | { unpack_pivots?: boolean },
  ): [P: Tensor, L: Tensor, U: Tensor];
  "lu_unpack.out"(
    LU_data: Tensor,
    LU_pivots:
      | Tensor
      | { LU_pivots: Tensor; unpack_data?: boolean; unpack_pivots?: boolean; P: Tensor; L: Tensor; U: Tensor },
    unpack_data?: boolean | { unpack_data?: boolean; unpack_pivots?: boolean; P: Tensor; L: Tensor; U: Tensor },
    unpack_pivots?: boolean | { unpack_pivots?: boolean; P: Tensor; L: Tensor; U: Tensor },
    keywords?: { P: Tensor; L: Tensor; U: Tensor },
  ): [P: Tensor, L: Tensor, U: Tensor];
  "mH.default"(self: Tensor): Tensor;
  "mT.default"(self: Tensor): Tensor;
  "margin_ranking_loss.default"(
    input1: Tensor,
    input2: Tensor | { input2: Tensor; target: Tensor; margin?: number; reduction?: Int },
    target: Tensor,
    margin?: number | { margin?: number; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "masked_fill.Scalar"(self: Tensor, mask: Tensor | { mask: Tensor; value: Scalar }, value: Scalar): Tensor;
  "masked_fill.Scalar_out"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; value: Scalar; out: Tensor },
    value: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "masked_fill.Tensor"(self: Tensor, mask: Tensor | { mask: Tensor; value: Tensor }, value: Tensor): Tensor;
  "masked_fill.Tensor_out"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; value: Tensor; out: Tensor },
    value: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "masked_fill_.Scalar"(self: Tensor, mask: Tensor | { mask: Tensor; value: Scalar }, value: Scalar): Tensor;
  "masked_fill_.Tensor"(self: Tensor, mask: Tensor | { mask: Tensor; value: Tensor }, value: Tensor): Tensor;
  "masked_scatter.default"(self: Tensor, mask: Tensor | { mask: Tensor; source: Tensor }, source: Tensor): Tensor;
  "masked_scatter.out"(
    self: Tensor,
    mask: Tensor | { mask: Tensor; source: Tensor; out: Tensor },
    source: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "masked_scatter_.default"(self: Tensor, mask: Tensor | { mask: Tensor; source: Tensor }, source: Tensor): Tensor;
  "masked_scatter_backward.default"(
    grad_output: Tensor,
    mask: Tensor | { mask: Tensor; sizes: readonly Int[] },
    sizes: readonly Int[],
  ): Tensor;
  "masked_select.default"(self: Tensor, mask: Tensor | { mask: Tensor }): Tensor;
  "masked_select.out"(self: Tensor, mask: Tensor | { mask: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "masked_select_backward.default"(grad: Tensor, input: Tensor | { input: Tensor; mask: Tensor }, mask: Tensor): Tensor;
  "matmul.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "matmul.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "matmul_backward.default"(
    grad: Tensor,
    self: Tensor | { self: Tensor; other: Tensor; mask: boolean | readonly boolean[] },
    other: Tensor,
    mask: boolean | readonly boolean[],
  ): [Tensor, Tensor];
  "matmul_backward.out"(
    grad: Tensor,
    self: Tensor | { self: Tensor; other: Tensor; mask: boolean | readonly boolean[]; out0: Tensor; out1: Tensor },
    other: Tensor,
    mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "matrix_H.default"(self: Tensor): Tensor;
  "matrix_exp.default"(self: Tensor): Tensor;
  "matrix_exp_backward.default"(self: Tensor, grad: Tensor | { grad: Tensor }): Tensor;
  "matrix_power.default"(self: Tensor, n: Int | { n: Int }): Tensor;
  "matrix_power.out"(self: Tensor, n: Int | { n: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "max.default"(self: Tensor): Tensor;
  "max.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "max.dim_max"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; max: Tensor; max_values: Tensor },
    keepdim?: boolean | { keepdim?: boolean; max: Tensor; max_values: Tensor },
    keywords?: { max: Tensor; max_values: Tensor },
  ): [values: Tensor, indices: Tensor];
  "max.names_dim"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "max.names_dim_max"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; max: Tensor; max_values: Tensor },
    keepdim?: boolean | { keepdim?: boolean; max: Tensor; max_values: Tensor },
    keywords?: { max: Tensor; max_values: Tensor },
  ): [values: Tensor, indices: Tensor];
  "max.other"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "max.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "max.unary_out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "max_pool1d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "max_pool1d_with_indices.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): [Tensor, Tensor];
  "max_pool2d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "max_pool2d_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | { self: Tensor; kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    kernel_size: Ints,
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "max_pool2d_backward.out"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
          out: Tensor;
        },
    kernel_size: Ints,
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "max_pool2d_with_indices.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): [Tensor, Tensor];
  "max_pool2d_with_indices.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
          out: Tensor;
          indices: Tensor;
        },
    stride?:
      | Ints
      | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor; indices: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor; indices: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor; indices: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor; indices: Tensor },
    keywords?: { out: Tensor; indices: Tensor },
  ): [Tensor, Tensor];
  "max_pool2d_with_indices_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          dilation: Ints;
          ceil_mode: boolean;
          indices: Tensor;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
    ceil_mode: boolean,
    indices: Tensor,
  ): Tensor;
  "max_pool2d_with_indices_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          dilation: Ints;
          ceil_mode: boolean;
          indices: Tensor;
          grad_input: Tensor;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
    ceil_mode: boolean,
    indices: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "max_pool3d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "max_pool3d_with_indices.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): [Tensor, Tensor];
  "max_pool3d_with_indices.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | {
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
          out: Tensor;
          indices: Tensor;
        },
    stride?:
      | Ints
      | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor; indices: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor; indices: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor; indices: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor; indices: Tensor },
    keywords?: { out: Tensor; indices: Tensor },
  ): [Tensor, Tensor];
  "max_pool3d_with_indices_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          dilation: Ints;
          ceil_mode: boolean;
          indices: Tensor;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
    ceil_mode: boolean,
    indices: Tensor,
  ): Tensor;
  "max_pool3d_with_indices_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          kernel_size: Ints;
          stride: Ints;
          padding: Ints;
          dilation: Ints;
          ceil_mode: boolean;
          indices: Tensor;
          grad_input: Tensor;
        },
    kernel_size: Ints,
    stride: Ints,
    padding: Ints,
    dilation: Ints,
    ceil_mode: boolean,
    indices: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "max_unpool2d.default"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; output_size: Ints },
    output_size: Ints,
  ): Tensor;
  "max_unpool2d.out"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; output_size: Ints; out: Tensor },
    output_size: Ints,
    keywords?: { out: Tensor },
  ): Tensor;
  "max_unpool3d.default"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; output_size: Ints; stride: Ints; padding: Ints },
    output_size: Ints,
    stride: Ints,
    padding: Ints,
  ): Tensor;
  "max_unpool3d.out"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; output_size: Ints; stride: Ints; padding: Ints; out: Tensor },
    output_size: Ints,
    stride: Ints,
    padding: Ints,
    keywords?: { out: Tensor },
  ): Tensor;
  "maximum.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "maximum.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "mean.default"(self: Tensor, keywords?: { dtype?: DTypeName | null }): Tensor;
  "mean.dim"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "mean.dtype_out"(self: Tensor, keywords: { dtype?: DTypeName | null; out: Tensor }): Tensor;
  "mean.names_dim"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "mean.names_out"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "mean.out"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "median.default"(self: Tensor): Tensor;
  "median.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "median.dim_values"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "median.names_dim"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "median.names_dim_values"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "median.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "meshgrid.default"(tensors: readonly Tensor[]): Tensor[];
  "meshgrid.indexing"(tensors: readonly Tensor[], keywords: { indexing: string }): Tensor[];
  "min.default"(self: Tensor): Tensor;
  "min.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "min.dim_min"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; min: Tensor; min_indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; min: Tensor; min_indices: Tensor },
    keywords?: { min: Tensor; min_indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "min.names_dim"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "min.names_dim_min"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; min: Tensor; min_indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; min: Tensor; min_indices: Tensor },
    keywords?: { min: Tensor; min_indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "min.other"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "min.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "min.unary_out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "minimum.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "minimum.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "miopen_batch_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          exponential_average_factor: number;
          epsilon: number;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    exponential_average_factor: number,
    epsilon: number,
  ): [Tensor, Tensor, Tensor];
  "miopen_batch_norm.out"(
    input: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          exponential_average_factor: number;
          epsilon: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    exponential_average_factor: number,
    epsilon: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "miopen_batch_norm_backward.default"(
    input: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_var: Tensor | null;
          epsilon: number;
        },
    weight: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_var: Tensor | null,
    epsilon: number,
  ): [Tensor, Tensor, Tensor];
  "miopen_batch_norm_backward.out"(
    input: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_var: Tensor | null;
          epsilon: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_var: Tensor | null,
    epsilon: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "miopen_convolution.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
  ): Tensor;
  "miopen_convolution.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          out: Tensor;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "miopen_convolution_add_relu.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          z: Tensor;
          alpha: Scalar | null;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    z: Tensor,
    alpha: Scalar | null,
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "miopen_convolution_relu.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          stride: readonly Int[];
          padding: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    stride: readonly Int[],
    padding: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "miopen_convolution_transpose.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
  ): Tensor;
  "miopen_convolution_transpose.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          out: Tensor;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "miopen_ctc_loss.default"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank: Int;
          deterministic: boolean;
          zero_infinity: boolean;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank: Int,
    deterministic: boolean,
    zero_infinity: boolean,
  ): [Tensor, Tensor];
  "miopen_ctc_loss.Tensor"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: Tensor;
          target_lengths: Tensor;
          blank: Int;
          deterministic: boolean;
          zero_infinity: boolean;
        },
    input_lengths: Tensor,
    target_lengths: Tensor,
    blank: Int,
    deterministic: boolean,
    zero_infinity: boolean,
  ): [Tensor, Tensor];
  "miopen_ctc_loss.out"(
    log_probs: Tensor,
    targets:
      | Tensor
      | {
          targets: Tensor;
          input_lengths: readonly Int[];
          target_lengths: readonly Int[];
          blank: Int;
          deterministic: boolean;
          zero_infinity: boolean;
          out0: Tensor;
          out1: Tensor;
        },
    input_lengths: readonly Int[],
    target_lengths: readonly Int[],
    blank: Int,
    deterministic: boolean,
    zero_infinity: boolean,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "miopen_depthwise_convolution.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
  ): Tensor;
  "miopen_depthwise_convolution.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          benchmark: boolean;
          deterministic: boolean;
          out: Tensor;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    benchmark: boolean,
    deterministic: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "miopen_rnn.default"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          hx: Tensor;
          cx: Tensor | null;
          mode: Int;
          hidden_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
        },
    weight_stride0: Int,
    hx: Tensor,
    cx: Tensor | null,
    mode: Int,
    hidden_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "miopen_rnn.out"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          hx: Tensor;
          cx: Tensor | null;
          mode: Int;
          hidden_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: Tensor;
          out4: Tensor;
        },
    weight_stride0: Int,
    hx: Tensor,
    cx: Tensor | null,
    mode: Int,
    hidden_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: Tensor; out4: Tensor },
  ): [Tensor, Tensor, Tensor, Tensor, Tensor];
  "miopen_rnn_backward.default"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          weight_buf: Tensor;
          hx: Tensor;
          cx: Tensor | null;
          output: Tensor;
          grad_output: Tensor | null;
          grad_hy: Tensor | null;
          grad_cy: Tensor | null;
          mode: Int;
          hidden_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
          reserve: Tensor;
          output_mask: boolean | readonly boolean[];
        },
    weight_stride0: Int,
    weight_buf: Tensor,
    hx: Tensor,
    cx: Tensor | null,
    output: Tensor,
    grad_output: Tensor | null,
    grad_hy: Tensor | null,
    grad_cy: Tensor | null,
    mode: Int,
    hidden_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
    reserve: Tensor,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor, Tensor[]];
  "miopen_rnn_backward.out"(
    input: Tensor,
    weight:
      | readonly Tensor[]
      | {
          weight: readonly Tensor[];
          weight_stride0: Int;
          weight_buf: Tensor;
          hx: Tensor;
          cx: Tensor | null;
          output: Tensor;
          grad_output: Tensor | null;
          grad_hy: Tensor | null;
          grad_cy: Tensor | null;
          mode: Int;
          hidden_size: Int;
          num_layers: Int;
          batch_first: boolean;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_sizes: readonly Int[];
          dropout_state: Tensor | null;
          reserve: Tensor;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
          out3: readonly Tensor[];
        },
    weight_stride0: Int,
    weight_buf: Tensor,
    hx: Tensor,
    cx: Tensor | null,
    output: Tensor,
    grad_output: Tensor | null,
    grad_hy: Tensor | null,
    grad_cy: Tensor | null,
    mode: Int,
    hidden_size: Int,
    num_layers: Int,
    batch_first: boolean,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_sizes: readonly Int[],
    dropout_state: Tensor | null,
    reserve: Tensor,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor; out3: readonly Tensor[] },
  ): void;
  "mish.default"(self: Tensor): Tensor;
  "mish.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "mish_.default"(self: Tensor): Tensor;
  "mish_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "mkldnn_adaptive_avg_pool2d.default"(self: Tensor, output_size: Ints | { output_size: Ints }): Tensor;
  "mkldnn_adaptive_avg_pool2d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_adaptive_avg_pool2d_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "mkldnn_adaptive_avg_pool2d_backward.out"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_convolution.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
  ): Tensor;
  "mkldnn_convolution.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          bias: Tensor | null;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          out: Tensor;
        },
    bias: Tensor | null,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_linear.default"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; bias?: Tensor | null },
    bias?: Tensor | null | { bias?: Tensor | null },
  ): Tensor;
  "mkldnn_linear.out"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; bias?: Tensor | null; out: Tensor },
    bias?: Tensor | null | { bias?: Tensor | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_linear_backward.default"(
    self: Tensor,
    grad_output: Tensor | { grad_output: Tensor; weight: Tensor; output_mask: boolean | readonly boolean[] },
    weight: Tensor,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "mkldnn_linear_backward.out"(
    self: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "mkldnn_linear_backward_input.default"(
    input_size: readonly Int[],
    grad_output: Tensor | { grad_output: Tensor; weight: Tensor },
    weight: Tensor,
  ): Tensor;
  "mkldnn_linear_backward_input.out"(
    input_size: readonly Int[],
    grad_output: Tensor | { grad_output: Tensor; weight: Tensor; out: Tensor },
    weight: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_linear_backward_weights.default"(
    grad_output: Tensor,
    input: Tensor | { input: Tensor; weight: Tensor; bias_defined: boolean },
    weight: Tensor,
    bias_defined: boolean,
  ): [Tensor, Tensor];
  "mkldnn_linear_backward_weights.out"(
    grad_output: Tensor,
    input: Tensor | { input: Tensor; weight: Tensor; bias_defined: boolean; out0: Tensor; out1: Tensor },
    weight: Tensor,
    bias_defined: boolean,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "mkldnn_max_pool2d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "mkldnn_max_pool2d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_max_pool2d_backward.default"(
    grad_output: Tensor,
    output:
      | Tensor
      | {
          output: Tensor;
          input: Tensor;
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
        },
    input: Tensor,
    kernel_size: Ints,
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "mkldnn_max_pool2d_backward.out"(
    grad_output: Tensor,
    output:
      | Tensor
      | {
          output: Tensor;
          input: Tensor;
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
          out: Tensor;
        },
    input: Tensor,
    kernel_size: Ints,
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_max_pool3d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "mkldnn_max_pool3d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_max_pool3d_backward.default"(
    grad_output: Tensor,
    output:
      | Tensor
      | {
          output: Tensor;
          input: Tensor;
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
        },
    input: Tensor,
    kernel_size: Ints,
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "mkldnn_max_pool3d_backward.out"(
    grad_output: Tensor,
    output:
      | Tensor
      | {
          output: Tensor;
          input: Tensor;
          kernel_size: Ints;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          ceil_mode?: boolean;
          out: Tensor;
        },
    input: Tensor,
    kernel_size: Ints,
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_reorder_conv2d_weight.default"(
    self: Tensor,
    padding?:
      | Ints
      | { padding?: Ints; stride?: Ints; dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null },
    stride?: Ints | { stride?: Ints; dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null },
    dilation?: Ints | { dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null },
    groups?: Int | { groups?: Int; input_size?: readonly Int[] | null },
    input_size?: readonly Int[] | null | { input_size?: readonly Int[] | null },
  ): Tensor;
  "mkldnn_reorder_conv2d_weight.out"(
    self: Tensor,
    padding?:
      | Ints
      | {
          padding?: Ints;
          stride?: Ints;
          dilation?: Ints;
          groups?: Int;
          input_size?: readonly Int[] | null;
          out: Tensor;
        },
    stride?: Ints | { stride?: Ints; dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null; out: Tensor },
    dilation?: Ints | { dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null; out: Tensor },
    groups?: Int | { groups?: Int; input_size?: readonly Int[] | null; out: Tensor },
    input_size?: readonly Int[] | null | { input_size?: readonly Int[] | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mkldnn_reorder_conv3d_weight.default"(
    self: Tensor,
    padding?:
      | Ints
      | { padding?: Ints; stride?: Ints; dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null },
    stride?: Ints | { stride?: Ints; dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null },
    dilation?: Ints | { dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null },
    groups?: Int | { groups?: Int; input_size?: readonly Int[] | null },
    input_size?: readonly Int[] | null | { input_size?: readonly Int[] | null },
  ): Tensor;
  "mkldnn_reorder_conv3d_weight.out"(
    self: Tensor,
    padding?:
      | Ints
      | {
          padding?: Ints;
          stride?: Ints;
          dilation?: Ints;
          groups?: Int;
          input_size?: readonly Int[] | null;
          out: Tensor;
        },
    stride?: Ints | { stride?: Ints; dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null; out: Tensor },
    dilation?: Ints | { dilation?: Ints; groups?: Int; input_size?: readonly Int[] | null; out: Tensor },
    groups?: Int | { groups?: Int; input_size?: readonly Int[] | null; out: Tensor },
    input_size?: readonly Int[] | null | { input_size?: readonly Int[] | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mm.default"(self: Tensor, mat2: Tensor | { mat2: Tensor }): Tensor;
  "mm.dtype"(self: Tensor, mat2: Tensor | { mat2: Tensor; out_dtype: DTypeName }, out_dtype: DTypeName): Tensor;
  "mm.dtype_out"(
    self: Tensor,
    mat2: Tensor | { mat2: Tensor; out_dtype: DTypeName; out: Tensor },
    out_dtype: DTypeName,
    keywords?: { out: Tensor },
  ): Tensor;
  "mm.out"(self: Tensor, mat2: Tensor | { mat2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "mode.default"(
    self: Tensor,
    dim?: Int | { dim?: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "mode.dimname"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "mode.dimname_out"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "mode.values"(
    self: Tensor,
    dim?: Int | { dim?: Int; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "moveaxis.int"(self: Tensor, source: Int | { source: Int; destination: Int }, destination: Int): Tensor;
  "moveaxis.intlist"(
    self: Tensor,
    source: readonly Int[] | { source: readonly Int[]; destination: readonly Int[] },
    destination: readonly Int[],
  ): Tensor;
  "movedim.int"(self: Tensor, source: Int | { source: Int; destination: Int }, destination: Int): Tensor;
  "movedim.intlist"(
    self: Tensor,
    source: readonly Int[] | { source: readonly Int[]; destination: readonly Int[] },
    destination: readonly Int[],
  ): Tensor;
  "mps_convolution_backward.default"(
    self: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "mps_convolution_backward.out"(
    self: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor,
    padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "mps_convolution_transpose_backward.default"(
    self: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor,
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor];
  "mps_convolution_transpose_backward.out"(
    self: Tensor,
    grad_output:
      | Tensor
      | {
          grad_output: Tensor;
          weight: Tensor;
          padding: readonly Int[];
          output_padding: readonly Int[];
          stride: readonly Int[];
          dilation: readonly Int[];
          groups: Int;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
        },
    weight: Tensor,
    padding: readonly Int[],
    output_padding: readonly Int[],
    stride: readonly Int[],
    dilation: readonly Int[],
    groups: Int,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "mse_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "mse_loss.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "mse_loss_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int },
    target: Tensor,
    reduction: Int,
  ): Tensor;
  "mse_loss_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; grad_input: Tensor },
    target: Tensor,
    reduction: Int,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "msort.default"(self: Tensor): Tensor;
  "msort.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "mul.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "mul.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "mul.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "mul.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "mul_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "mul_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "multi_margin_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: Int },
    p?: Scalar | { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: Int },
    margin?: Scalar | { margin?: Scalar; weight?: Tensor | null; reduction?: Int },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "multi_margin_loss.out"(
    self: Tensor,
    target:
      | Tensor
      | { target: Tensor; p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: Int; out: Tensor },
    p?: Scalar | { p?: Scalar; margin?: Scalar; weight?: Tensor | null; reduction?: Int; out: Tensor },
    margin?: Scalar | { margin?: Scalar; weight?: Tensor | null; reduction?: Int; out: Tensor },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "multi_margin_loss_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; p: Scalar; margin: Scalar; weight?: Tensor | null; reduction?: Int },
    target: Tensor,
    p: Scalar,
    margin: Scalar,
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "multi_margin_loss_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          target: Tensor;
          p: Scalar;
          margin: Scalar;
          weight?: Tensor | null;
          reduction?: Int;
          grad_input: Tensor;
        },
    target: Tensor,
    p: Scalar,
    margin: Scalar,
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; grad_input: Tensor },
    reduction?: Int | { reduction?: Int; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "multilabel_margin_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "multilabel_margin_loss.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "multilabel_margin_loss_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; is_target: Tensor },
    target: Tensor,
    reduction: Int,
    is_target: Tensor,
  ): Tensor;
  "multilabel_margin_loss_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; is_target: Tensor; grad_input: Tensor },
    target: Tensor,
    reduction: Int,
    is_target: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "multilabel_margin_loss_forward.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction: Int },
    reduction: Int,
  ): [output: Tensor, is_target: Tensor];
  "multilabel_margin_loss_forward.output"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction: Int; output: Tensor; is_target: Tensor },
    reduction: Int,
    keywords?: { output: Tensor; is_target: Tensor },
  ): [Tensor, Tensor];
  "multinomial.default"(
    self: Tensor,
    num_samples: Int | { num_samples: Int; replacement?: boolean; generator?: Generator | null },
    replacement?: boolean | { replacement?: boolean; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "multinomial.out"(
    self: Tensor,
    num_samples: Int | { num_samples: Int; replacement?: boolean; generator?: Generator | null; out: Tensor },
    replacement?: boolean | { replacement?: boolean; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "multiply.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "multiply.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "multiply.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "multiply_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "multiply_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "mv.default"(self: Tensor, vec: Tensor | { vec: Tensor }): Tensor;
  "mv.out"(self: Tensor, vec: Tensor | { vec: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "mvlgamma.default"(self: Tensor, p: Int | { p: Int }): Tensor;
  "mvlgamma.out"(self: Tensor, p: Int | { p: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "mvlgamma_.default"(self: Tensor, p: Int | { p: Int }): Tensor;
  "nan_to_num.default"(
    self: Tensor,
    nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null },
    posinf?: number | null | { posinf?: number | null; neginf?: number | null },
    neginf?: number | null | { neginf?: number | null },
  ): Tensor;
  "nan_to_num.out"(
    self: Tensor,
    nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null; out: Tensor },
    posinf?: number | null | { posinf?: number | null; neginf?: number | null; out: Tensor },
    neginf?: number | null | { neginf?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "nan_to_num_.default"(
    self: Tensor,
    nan?: number | null | { nan?: number | null; posinf?: number | null; neginf?: number | null },
    posinf?: number | null | { posinf?: number | null; neginf?: number | null },
    neginf?: number | null | { neginf?: number | null },
  ): Tensor;
  "nanmean.default"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "nanmean.out"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "nanmedian.default"(self: Tensor): Tensor;
  "nanmedian.dim"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "nanmedian.dim_values"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "nanmedian.names_dim"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [values: Tensor, indices: Tensor];
  "nanmedian.names_dim_values"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; values: Tensor; indices: Tensor },
    keepdim?: boolean | { keepdim?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "nanmedian.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "nanquantile.default"(
    self: Tensor,
    q: Tensor | { q: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string },
    keywords?: { interpolation?: string },
  ): Tensor;
  "nanquantile.out"(
    self: Tensor,
    q: Tensor | { q: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string; out: Tensor },
    keywords?: { interpolation?: string; out: Tensor },
  ): Tensor;
  "nanquantile.scalar"(
    self: Tensor,
    q: number | { q: number; dim?: Int | null; keepdim?: boolean; interpolation?: string },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string },
    keywords?: { interpolation?: string },
  ): Tensor;
  "nanquantile.scalar_out"(
    self: Tensor,
    q: number | { q: number; dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string; out: Tensor },
    keywords?: { interpolation?: string; out: Tensor },
  ): Tensor;
  "nansum.default"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "nansum.out"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "narrow.default"(self: Tensor, dim: Int | { dim: Int; start: Int; length: Int }, start: Int, length: Int): Tensor;
  "narrow.Tensor"(
    self: Tensor,
    dim: Int | { dim: Int; start: Tensor; length: Int },
    start: Tensor,
    length: Int,
  ): Tensor;
  "narrow_copy.default"(
    self: Tensor,
    dim: Int | { dim: Int; start: Int; length: Int },
    start: Int,
    length: Int,
  ): Tensor;
  "narrow_copy.out"(
    self: Tensor,
    dim: Int | { dim: Int; start: Int; length: Int; out: Tensor },
    start: Int,
    length: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "native_batch_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          momentum: number;
          eps: number;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    momentum: number,
    eps: number,
  ): [Tensor, Tensor, Tensor];
  "native_batch_norm.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          training: boolean;
          momentum: number;
          eps: number;
          out: Tensor;
          save_mean: Tensor;
          save_invstd: Tensor;
        },
    bias: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    training: boolean,
    momentum: number,
    eps: number,
    keywords?: { out: Tensor; save_mean: Tensor; save_invstd: Tensor },
  ): [Tensor, Tensor, Tensor];
  "native_batch_norm_backward.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_invstd: Tensor | null;
          train: boolean;
          eps: number;
          output_mask: boolean | readonly boolean[];
        },
    weight: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_invstd: Tensor | null,
    train: boolean,
    eps: number,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "native_batch_norm_backward.out"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          weight: Tensor | null;
          running_mean: Tensor | null;
          running_var: Tensor | null;
          save_mean: Tensor | null;
          save_invstd: Tensor | null;
          train: boolean;
          eps: number;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor | null,
    running_mean: Tensor | null,
    running_var: Tensor | null,
    save_mean: Tensor | null,
    save_invstd: Tensor | null,
    train: boolean,
    eps: number,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "native_channel_shuffle.default"(self: Tensor, groups: Int | { groups: Int }): Tensor;
  "native_dropout.default"(
    input: Tensor,
    p: number | { p: number; train: boolean | null },
    train: boolean | null,
  ): [Tensor, Tensor];
  "native_dropout.out"(
    input: Tensor,
    p: number | { p: number; train: boolean | null; out0: Tensor; out1: Tensor },
    train: boolean | null,
    keywords?: { out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "native_dropout_backward.default"(
    grad_output: Tensor,
    mask: Tensor | { mask: Tensor; scale: number },
    scale: number,
  ): Tensor;
  "native_dropout_backward.out"(
    grad_output: Tensor,
    mask: Tensor | { mask: Tensor; scale: number; out: Tensor },
    scale: number,
    keywords?: { out: Tensor },
  ): Tensor;
  "native_group_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | { weight: Tensor | null; bias: Tensor | null; N: Int; C: Int; HxW: Int; group: Int; eps: number },
    bias: Tensor | null,
    N: Int,
    C: Int,
    HxW: Int,
    group: Int,
    eps: number,
  ): [Tensor, Tensor, Tensor];
  "native_group_norm.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          N: Int;
          C: Int;
          HxW: Int;
          group: Int;
          eps: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    bias: Tensor | null,
    N: Int,
    C: Int,
    HxW: Int,
    group: Int,
    eps: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "native_group_norm_backward.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          mean: Tensor;
          rstd: Tensor;
          weight: Tensor | null;
          N: Int;
          C: Int;
          HxW: Int;
          group: Int;
          output_mask: boolean | readonly boolean[];
        },
    mean: Tensor,
    rstd: Tensor,
    weight: Tensor | null,
    N: Int,
    C: Int,
    HxW: Int,
    group: Int,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "native_group_norm_backward.out"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          mean: Tensor;
          rstd: Tensor;
          weight: Tensor | null;
          N: Int;
          C: Int;
          HxW: Int;
          group: Int;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    mean: Tensor,
    rstd: Tensor,
    weight: Tensor | null,
    N: Int,
    C: Int,
    HxW: Int,
    group: Int,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "native_layer_norm.default"(
    input: Tensor,
    normalized_shape:
      | readonly Int[]
      | { normalized_shape: readonly Int[]; weight: Tensor | null; bias: Tensor | null; eps: number },
    weight: Tensor | null,
    bias: Tensor | null,
    eps: number,
  ): [Tensor, Tensor, Tensor];
  "native_layer_norm.out"(
    input: Tensor,
    normalized_shape:
      | readonly Int[]
      | {
          normalized_shape: readonly Int[];
          weight: Tensor | null;
          bias: Tensor | null;
          eps: number;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    weight: Tensor | null,
    bias: Tensor | null,
    eps: number,
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "native_layer_norm_backward.default"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          normalized_shape: readonly Int[];
          mean: Tensor;
          rstd: Tensor;
          weight: Tensor | null;
          bias: Tensor | null;
          output_mask: boolean | readonly boolean[];
        },
    normalized_shape: readonly Int[],
    mean: Tensor,
    rstd: Tensor,
    weight: Tensor | null,
    bias: Tensor | null,
    output_mask: boolean | readonly boolean[],
  ): [Tensor, Tensor, Tensor];
  "native_layer_norm_backward.out"(
    grad_out: Tensor,
    input:
      | Tensor
      | {
          input: Tensor;
          normalized_shape: readonly Int[];
          mean: Tensor;
          rstd: Tensor;
          weight: Tensor | null;
          bias: Tensor | null;
          output_mask: boolean | readonly boolean[];
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    normalized_shape: readonly Int[],
    mean: Tensor,
    rstd: Tensor,
    weight: Tensor | null,
    bias: Tensor | null,
    output_mask: boolean | readonly boolean[],
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "native_norm.default"(self: Tensor, p?: Scalar | { p?: Scalar }): Tensor;
  "native_norm.ScalarOpt_dim_dtype"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: Ints; keepdim: boolean; dtype: DTypeName | null },
    dim: Ints,
    keepdim: boolean,
    dtype: DTypeName | null,
  ): Tensor;
  "native_norm.ScalarOpt_dim_dtype_out"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: Ints; keepdim: boolean; dtype: DTypeName | null; out: Tensor },
    dim: Ints,
    keepdim: boolean,
    dtype: DTypeName | null,
    keywords?: { out: Tensor },
  ): Tensor;
  "native_norm.out"(self: Tensor, p?: Scalar | { p?: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ne.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "ne.Scalar_out"(self: Tensor, other: Scalar | { other: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ne.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "ne.Tensor_out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ne_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "ne_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "neg.default"(self: Tensor): Tensor;
  "neg.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "neg_.default"(self: Tensor): Tensor;
  "negative.default"(self: Tensor): Tensor;
  "negative.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "negative_.default"(self: Tensor): Tensor;
  "nested_to_padded_tensor.default"(
    self: Tensor,
    padding: number | { padding: number; output_size?: readonly Int[] | null },
    output_size?: readonly Int[] | null | { output_size?: readonly Int[] | null },
  ): Tensor;
  "new_empty.default"(
    self: Tensor,
    size: readonly Int[] | ({ size: readonly Int[] } & Placement),
    keywords?: Placement,
  ): Tensor;
  "new_empty.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "new_empty_strided.default"(
    self: Tensor,
    size: readonly Int[] | ({ size: readonly Int[]; stride: readonly Int[] } & Placement),
    stride: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "new_empty_strided.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; stride: readonly Int[]; out: Tensor },
    stride: readonly Int[],
    keywords?: { out: Tensor },
  ): Tensor;
  "new_full.default"(
    self: Tensor,
    size: readonly Int[] | ({ size: readonly Int[]; fill_value: Scalar } & Placement),
    fill_value: Scalar,
    keywords?: Placement,
  ): Tensor;
  "new_full.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; fill_value: Scalar; out: Tensor },
    fill_value: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "new_ones.default"(
    self: Tensor,
    size: readonly Int[] | ({ size: readonly Int[] } & Placement),
    keywords?: Placement,
  ): Tensor;
  "new_ones.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "new_zeros.default"(
    self: Tensor,
    size: readonly Int[] | ({ size: readonly Int[] } & Placement),
    keywords?: Placement,
  ): Tensor;
  "new_zeros.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "nextafter.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "nextafter.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "nextafter_.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "nll_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int; ignore_index?: Int },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; ignore_index?: Int },
    reduction?: Int | { reduction?: Int; ignore_index?: Int },
    ignore_index?: Int | { ignore_index?: Int },
  ): Tensor;
  "nll_loss.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int; ignore_index?: Int; out: Tensor },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; ignore_index?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; ignore_index?: Int; out: Tensor },
    ignore_index?: Int | { ignore_index?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "nll_loss2d.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int; ignore_index?: Int },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; ignore_index?: Int },
    reduction?: Int | { reduction?: Int; ignore_index?: Int },
    ignore_index?: Int | { ignore_index?: Int },
  ): Tensor;
  "nll_loss2d.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int; ignore_index?: Int; out: Tensor },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; ignore_index?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; ignore_index?: Int; out: Tensor },
    ignore_index?: Int | { ignore_index?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "nll_loss2d_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          target: Tensor;
          weight: Tensor | null;
          reduction: Int;
          ignore_index: Int;
          total_weight: Tensor;
        },
    target: Tensor,
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
    total_weight: Tensor,
  ): Tensor;
  "nll_loss2d_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          target: Tensor;
          weight: Tensor | null;
          reduction: Int;
          ignore_index: Int;
          total_weight: Tensor;
          grad_input: Tensor;
        },
    target: Tensor,
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
    total_weight: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "nll_loss2d_forward.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight: Tensor | null; reduction: Int; ignore_index: Int },
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
  ): [output: Tensor, total_weight: Tensor];
  "nll_loss2d_forward.output"(
    self: Tensor,
    target:
      | Tensor
      | {
          target: Tensor;
          weight: Tensor | null;
          reduction: Int;
          ignore_index: Int;
          output: Tensor;
          total_weight: Tensor;
        },
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
    keywords?: { output: Tensor; total_weight: Tensor },
  ): [Tensor, Tensor];
  "nll_loss_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          target: Tensor;
          weight: Tensor | null;
          reduction: Int;
          ignore_index: Int;
          total_weight: Tensor;
        },
    target: Tensor,
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
    total_weight: Tensor,
  ): Tensor;
  "nll_loss_backward.grad_input"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          target: Tensor;
          weight: Tensor | null;
          reduction: Int;
          ignore_index: Int;
          total_weight: Tensor;
          grad_input: Tensor;
        },
    target: Tensor,
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
    total_weight: Tensor,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "nll_loss_forward.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight: Tensor | null; reduction: Int; ignore_index: Int },
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
  ): [output: Tensor, total_weight: Tensor];
  "nll_loss_forward.output"(
    self: Tensor,
    target:
      | Tensor
      | {
          target: Tensor;
          weight: Tensor | null;
          reduction: Int;
          ignore_index: Int;
          output: Tensor;
          total_weight: Tensor;
        },
    weight: Tensor | null,
    reduction: Int,
    ignore_index: Int,
    keywords?: { output: Tensor; total_weight: Tensor },
  ): [Tensor, Tensor];
  "nll_loss_nd.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; weight?: Tensor | null; reduction?: Int; ignore_index?: Int },
    weight?: Tensor | null | { weight?: Tensor | null; reduction?: Int; ignore_index?: Int },
    reduction?: Int | { reduction?: Int; ignore_index?: Int },
    ignore_index?: Int | { ignore_index?: Int },
  ): Tensor;
  "nonzero.default"(self: Tensor): Tensor;
  "nonzero.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "nonzero_numpy.default"(self: Tensor): Tensor[];
  "nonzero_static.default"(self: Tensor, keywords: { size: Int; fill_value?: Int }): Tensor;
  "nonzero_static.out"(self: Tensor, keywords: { size: Int; fill_value?: Int; out: Tensor }): Tensor;
  "norm.Scalar"(self: Tensor, p?: Scalar | { p?: Scalar }): Tensor;
  "norm.ScalarOpt_dim"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: Ints; keepdim?: boolean },
    dim: Ints,
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "norm.ScalarOpt_dim_dtype"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: Ints; keepdim: boolean; dtype: DTypeName },
    dim: Ints,
    keepdim: boolean,
    keywords?: { dtype: DTypeName },
  ): Tensor;
  "norm.ScalarOpt_dtype"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dtype: DTypeName },
    keywords?: { dtype: DTypeName },
  ): Tensor;
  "norm.ScalarOpt_dtype_out"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dtype: DTypeName; out: Tensor },
    keywords?: { dtype: DTypeName; out: Tensor },
  ): Tensor;
  "norm.Scalar_out"(self: Tensor, p?: Scalar | { p?: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "norm.dtype_out"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: Ints; keepdim: boolean; dtype: DTypeName; out: Tensor },
    dim: Ints,
    keepdim: boolean,
    keywords?: { dtype: DTypeName; out: Tensor },
  ): Tensor;
  "norm.names_ScalarOpt_dim"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: string | readonly string[]; keepdim?: boolean },
    dim: string | readonly string[],
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "norm.names_ScalarOpt_dim_dtype"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: string | readonly string[]; keepdim: boolean; dtype: DTypeName },
    dim: string | readonly string[],
    keepdim: boolean,
    keywords?: { dtype: DTypeName },
  ): Tensor;
  "norm.names_dtype_out"(
    self: Tensor,
    p:
      | Scalar
      | null
      | { p: Scalar | null; dim: string | readonly string[]; keepdim: boolean; dtype: DTypeName; out: Tensor },
    dim: string | readonly string[],
    keepdim: boolean,
    keywords?: { dtype: DTypeName; out: Tensor },
  ): Tensor;
  "norm.names_out"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: string | readonly string[]; keepdim?: boolean; out: Tensor },
    dim: string | readonly string[],
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "norm.out"(
    self: Tensor,
    p: Scalar | null | { p: Scalar | null; dim: Ints; keepdim?: boolean; out: Tensor },
    dim: Ints,
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "norm_except_dim.default"(v: Tensor, pow?: Int | { pow?: Int; dim?: Int }, dim?: Int | { dim?: Int }): Tensor;
  "normal.Tensor_Tensor"(
    mean: Tensor,
    std: Tensor | { std: Tensor; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "normal.Tensor_Tensor_out"(
    mean: Tensor,
    std: Tensor | { std: Tensor; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "normal.Tensor_float"(
    mean: Tensor,
    std?: number | { std?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "normal.Tensor_float_out"(
    mean: Tensor,
    std?: number | { std?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "normal.float_Tensor"(
    mean: number,
    std: Tensor | { std: Tensor; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "normal.float_Tensor_out"(
    mean: number,
    std: Tensor | { std: Tensor; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "normal.float_float"(
    mean: number,
    std: number | ({ std: number; size: readonly Int[]; generator?: Generator | null } & Placement),
    size: readonly Int[],
    keywords?: { generator?: Generator | null } & Placement,
  ): Tensor;
  "normal.float_float_out"(
    mean: number,
    std: number | { std: number; size: readonly Int[]; generator?: Generator | null; out: Tensor },
    size: readonly Int[],
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "normal.out"(
    self: Tensor,
    mean?: number | { mean?: number; std?: number; generator?: Generator | null; out: Tensor },
    std?: number | { std?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "normal_.default"(
    self: Tensor,
    mean?: number | { mean?: number; std?: number; generator?: Generator | null },
    std?: number | { std?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "normal_functional.default"(
    self: Tensor,
    mean?: number | { mean?: number; std?: number; generator?: Generator | null },
    std?: number | { std?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "not_equal.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "not_equal.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "not_equal.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "not_equal.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "not_equal_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "not_equal_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "nuclear_norm.default"(self: Tensor, keepdim?: boolean | { keepdim?: boolean }): Tensor;
  "nuclear_norm.dim"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "nuclear_norm.dim_out"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "nuclear_norm.out"(
    self: Tensor,
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "numpy_T.default"(self: Tensor): Tensor;
  "one_hot.default"(self: Tensor, num_classes?: Int | { num_classes?: Int }): Tensor;
  "ones.default"(size: readonly Int[], keywords?: Placement): Tensor;
  "ones.names"(size: readonly Int[], keywords: { names: readonly string[] | null } & Placement): Tensor;
  "ones.names_out"(size: readonly Int[], keywords: { names: readonly string[] | null; out: Tensor }): Tensor;
  "ones.out"(size: readonly Int[], keywords: { out: Tensor }): Tensor;
  "ones_like.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "ones_like.out"(self: Tensor, keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
  "orgqr.default"(self: Tensor, input2: Tensor | { input2: Tensor }): Tensor;
  "orgqr.out"(self: Tensor, input2: Tensor | { input2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "ormqr.default"(
    self: Tensor,
    input2: Tensor | { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean },
    input3: Tensor,
    left?: boolean | { left?: boolean; transpose?: boolean },
    transpose?: boolean | { transpose?: boolean },
  ): Tensor;
  "ormqr.out"(
    self: Tensor,
    input2: Tensor | { input2: Tensor; input3: Tensor; left?: boolean; transpose?: boolean; out: Tensor },
    input3: Tensor,
    left?: boolean | { left?: boolean; transpose?: boolean; out: Tensor },
    transpose?: boolean | { transpose?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "outer.default"(self: Tensor, vec2: Tensor | { vec2: Tensor }): Tensor;
  "outer.out"(self: Tensor, vec2: Tensor | { vec2: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "output_nr.default"(self: Tensor): Int;
  "pad.default"(
    self: Tensor,
    pad: readonly Int[] | { pad: readonly Int[]; mode?: string; value?: number | null },
    mode?: string | { mode?: string; value?: number | null },
    value?: number | null | { value?: number | null },
  ): Tensor;
  "pad_sequence.default"(
    sequences: readonly Tensor[],
    batch_first?: boolean | { batch_first?: boolean; padding_value?: number; padding_side?: string },
    padding_value?: number | { padding_value?: number; padding_side?: string },
    padding_side?: string | { padding_side?: string },
  ): Tensor;
  "pairwise_distance.default"(
    x1: Tensor,
    x2: Tensor | { x2: Tensor; p?: number; eps?: number; keepdim?: boolean },
    p?: number | { p?: number; eps?: number; keepdim?: boolean },
    eps?: number | { eps?: number; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "pdist.default"(self: Tensor, p?: number | { p?: number }): Tensor;
  "permute.default"(self: Tensor, dims: readonly Int[] | { dims: readonly Int[] }): Tensor;
  "permute_copy.default"(self: Tensor, dims: readonly Int[] | { dims: readonly Int[] }): Tensor;
  "permute_copy.out"(
    self: Tensor,
    dims: readonly Int[] | { dims: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "pin_memory.default"(self: Tensor, device?: Device | null | { device?: Device | null }): Tensor;
  "pinverse.default"(self: Tensor, rcond?: number | { rcond?: number }): Tensor;
  "pixel_shuffle.default"(self: Tensor, upscale_factor: Int | { upscale_factor: Int }): Tensor;
  "pixel_shuffle.out"(
    self: Tensor,
    upscale_factor: Int | { upscale_factor: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "pixel_unshuffle.default"(self: Tensor, downscale_factor: Int | { downscale_factor: Int }): Tensor;
  "pixel_unshuffle.out"(
    self: Tensor,
    downscale_factor: Int | { downscale_factor: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "poisson.default"(self: Tensor, generator?: Generator | null | { generator?: Generator | null }): Tensor;
  "poisson.out"(
    self: Tensor,
    generator?: Generator | null | { generator?: Generator | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "poisson_nll_loss.default"(
    input: Tensor,
    target: Tensor | { target: Tensor; log_input: boolean; full: boolean; eps: number; reduction: Int },
    log_input: boolean,
    full: boolean,
    eps: number,
    reduction: Int,
  ): Tensor;
  "polar.default"(abs: Tensor, angle: Tensor | { angle: Tensor }): Tensor;
  "polar.out"(abs: Tensor, angle: Tensor | { angle: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "polygamma.default"(n: Int, self: Tensor | { self: Tensor }): Tensor;
  "polygamma.out"(n: Int, self: Tensor | { self: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "polygamma_.default"(self: Tensor, n: Int | { n: Int }): Tensor;
  "positive.default"(self: Tensor): Tensor;
  "pow.Scalar"(self: Scalar, exponent: Tensor | { exponent: Tensor }): Tensor;
  "pow.Scalar_out"(
    self: Scalar,
    exponent: Tensor | { exponent: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "pow.Tensor_Scalar"(self: Tensor, exponent: Scalar | { exponent: Scalar }): Tensor;
  "pow.Tensor_Scalar_out"(
    self: Tensor,
    exponent: Scalar | { exponent: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "pow.Tensor_Tensor"(self: Tensor, exponent: Tensor | { exponent: Tensor }): Tensor;
  "pow.Tensor_Tensor_out"(
    self: Tensor,
    exponent: Tensor | { exponent: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "pow_.Scalar"(self: Tensor, exponent: Scalar | { exponent: Scalar }): Tensor;
  "pow_.Tensor"(self: Tensor, exponent: Tensor | { exponent: Tensor }): Tensor;
  "prelu.default"(self: Tensor, weight: Tensor | { weight: Tensor }): Tensor;
  "prod.default"(self: Tensor, keywords?: { dtype?: DTypeName | null }): Tensor;
  "prod.Dimname_out"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "prod.dim_Dimname"(
    self: Tensor,
    dim: string | { dim: string; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "prod.dim_int"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "prod.int_out"(
    self: Tensor,
    dim: Int | { dim: Int; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "prod.out"(self: Tensor, keywords: { dtype?: DTypeName | null; out: Tensor }): Tensor;
  "promote_types.default"(type1: DTypeName, type2: DTypeName | { type2: DTypeName }): DType;
  "put.default"(
    self: Tensor,
    index: Tensor | { index: Tensor; source: Tensor; accumulate?: boolean },
    source: Tensor,
    accumulate?: boolean | { accumulate?: boolean },
  ): Tensor;
  "put.out"(
    self: Tensor,
    index: Tensor | { index: Tensor; source: Tensor; accumulate?: boolean; out: Tensor },
    source: Tensor,
    accumulate?: boolean | { accumulate?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "put_.default"(
    self: Tensor,
    index: Tensor | { index: Tensor; source: Tensor; accumulate?: boolean },
    source: Tensor,
    accumulate?: boolean | { accumulate?: boolean },
  ): Tensor;
  "q_per_channel_axis.default"(self: Tensor): Int;
  "q_per_channel_scales.default"(self: Tensor): Tensor;
  "q_per_channel_scales.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "q_per_channel_zero_points.default"(self: Tensor): Tensor;
  "q_per_channel_zero_points.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "q_scale.default"(self: Tensor): number;
  "q_zero_point.default"(self: Tensor): Int;
  "qr.default"(self: Tensor, some?: boolean | { some?: boolean }): [Q: Tensor, R: Tensor];
  "qr.Q"(
    self: Tensor,
    some?: boolean | { some?: boolean; Q: Tensor; R: Tensor },
    keywords?: { Q: Tensor; R: Tensor },
  ): [Q: Tensor, R: Tensor];
  "qscheme.default"(self: Tensor): number;
  "quantile.default"(
    self: Tensor,
    q: Tensor | { q: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string },
    keywords?: { interpolation?: string },
  ): Tensor;
  "quantile.out"(
    self: Tensor,
    q: Tensor | { q: Tensor; dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string; out: Tensor },
    keywords?: { interpolation?: string; out: Tensor },
  ): Tensor;
  "quantile.scalar"(
    self: Tensor,
    q: number | { q: number; dim?: Int | null; keepdim?: boolean; interpolation?: string },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string },
    keywords?: { interpolation?: string },
  ): Tensor;
  "quantile.scalar_out"(
    self: Tensor,
    q: number | { q: number; dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    dim?: Int | null | { dim?: Int | null; keepdim?: boolean; interpolation?: string; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; interpolation?: string; out: Tensor },
    keywords?: { interpolation?: string; out: Tensor },
  ): Tensor;
  "quantize_per_channel.default"(
    self: Tensor,
    scales: Tensor | { scales: Tensor; zero_points: Tensor; axis: Int; dtype: DTypeName },
    zero_points: Tensor,
    axis: Int,
    dtype: DTypeName,
  ): Tensor;
  "quantize_per_channel.out"(
    self: Tensor,
    scales: Tensor | { scales: Tensor; zero_points: Tensor; axis: Int; dtype: DTypeName; out: Tensor },
    zero_points: Tensor,
    axis: Int,
    dtype: DTypeName,
    keywords?: { out: Tensor },
  ): Tensor;
  "quantize_per_tensor.default"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int; dtype: DTypeName },
    zero_point: Int,
    dtype: DTypeName,
  ): Tensor;
  "quantize_per_tensor.out"(
    self: Tensor,
    scale: number | { scale: number; zero_point: Int; dtype: DTypeName; out: Tensor },
    zero_point: Int,
    dtype: DTypeName,
    keywords?: { out: Tensor },
  ): Tensor;
  "quantize_per_tensor.tensor_qparams"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; dtype: DTypeName },
    zero_point: Tensor,
    dtype: DTypeName,
  ): Tensor;
  "quantize_per_tensor.tensor_qparams_out"(
    self: Tensor,
    scale: Tensor | { scale: Tensor; zero_point: Tensor; dtype: DTypeName; out: Tensor },
    zero_point: Tensor,
    dtype: DTypeName,
    keywords?: { out: Tensor },
  ): Tensor;
  "quantize_per_tensor.tensors"(
    tensors: readonly Tensor[],
    scales: Tensor | { scales: Tensor; zero_points: Tensor; dtype: DTypeName },
    zero_points: Tensor,
    dtype: DTypeName,
  ): Tensor[];
  "quantize_per_tensor.tensors_out"(
    tensors: readonly Tensor[],
    scales: Tensor | { scales: Tensor; zero_points: Tensor; dtype: DTypeName; out: readonly Tensor[] },
    zero_points: Tensor,
    dtype: DTypeName,
    keywords?: { out: readonly Tensor[] },
  ): void;
  "quantize_per_tensor_dynamic.default"(
    self: Tensor,
    dtype: DTypeName | { dtype: DTypeName; reduce_range: boolean },
    reduce_range: boolean,
  ): Tensor;
  "quantize_per_tensor_dynamic.out"(
    self: Tensor,
    dtype: DTypeName | { dtype: DTypeName; reduce_range: boolean; out: Tensor },
    reduce_range: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "quantized_batch_norm.default"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          mean: Tensor;
          var: Tensor;
          eps: number;
          output_scale: number;
          output_zero_point: Int;
        },
    bias: Tensor | null,
    mean: Tensor,
    var_: Tensor,
    eps: number,
    output_scale: number,
    output_zero_point: Int,
  ): Tensor;
  "quantized_batch_norm.out"(
    input: Tensor,
    weight:
      | Tensor
      | null
      | {
          weight: Tensor | null;
          bias: Tensor | null;
          mean: Tensor;
          var: Tensor;
          eps: number;
          output_scale: number;
          output_zero_point: Int;
          out: Tensor;
        },
    bias: Tensor | null,
    mean: Tensor,
    var_: Tensor,
    eps: number,
    output_scale: number,
    output_zero_point: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "quantized_gru.data_legacy"(
    data: Tensor,
    batch_sizes:
      | Tensor
      | {
          batch_sizes: Tensor;
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
        },
    hx: Tensor,
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
  ): [Tensor, Tensor];
  "quantized_gru.input_legacy"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor];
  "quantized_gru_cell.default"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          w_ih: Tensor;
          w_hh: Tensor;
          b_ih: Tensor;
          b_hh: Tensor;
          packed_ih: Tensor;
          packed_hh: Tensor;
          col_offsets_ih: Tensor;
          col_offsets_hh: Tensor;
          scale_ih: Scalar;
          scale_hh: Scalar;
          zero_point_ih: Scalar;
          zero_point_hh: Scalar;
        },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor,
    b_hh: Tensor,
    packed_ih: Tensor,
    packed_hh: Tensor,
    col_offsets_ih: Tensor,
    col_offsets_hh: Tensor,
    scale_ih: Scalar,
    scale_hh: Scalar,
    zero_point_ih: Scalar,
    zero_point_hh: Scalar,
  ): Tensor;
  "quantized_lstm.data_legacy"(
    data: Tensor,
    batch_sizes:
      | Tensor
      | {
          batch_sizes: Tensor;
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          dtype?: DTypeName | null;
          use_dynamic?: boolean;
        },
    hx: readonly Tensor[],
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    keywords?: { dtype?: DTypeName | null; use_dynamic?: boolean },
  ): [Tensor, Tensor, Tensor];
  "quantized_lstm.input_legacy"(
    input: Tensor,
    hx:
      | readonly Tensor[]
      | {
          hx: readonly Tensor[];
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
          dtype?: DTypeName | null;
          use_dynamic?: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
    keywords?: { dtype?: DTypeName | null; use_dynamic?: boolean },
  ): [Tensor, Tensor, Tensor];
  "quantized_lstm_cell.default"(
    input: Tensor,
    hx:
      | readonly Tensor[]
      | {
          hx: readonly Tensor[];
          w_ih: Tensor;
          w_hh: Tensor;
          b_ih: Tensor;
          b_hh: Tensor;
          packed_ih: Tensor;
          packed_hh: Tensor;
          col_offsets_ih: Tensor;
          col_offsets_hh: Tensor;
          scale_ih: Scalar;
          scale_hh: Scalar;
          zero_point_ih: Scalar;
          zero_point_hh: Scalar;
        },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor,
    b_hh: Tensor,
    packed_ih: Tensor,
    packed_hh: Tensor,
    col_offsets_ih: Tensor,
    col_offsets_hh: Tensor,
    scale_ih: Scalar,
    scale_hh: Scalar,
    zero_point_ih: Scalar,
    zero_point_hh: Scalar,
  ): [Tensor, Tensor];
  "quantized_max_pool1d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "quantized_max_pool1d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "quantized_max_pool2d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "quantized_max_pool2d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "quantized_max_pool3d.default"(
    self: Tensor,
    kernel_size: Ints | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean },
    ceil_mode?: boolean | { ceil_mode?: boolean },
  ): Tensor;
  "quantized_max_pool3d.out"(
    self: Tensor,
    kernel_size:
      | Ints
      | { kernel_size: Ints; stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    dilation?: Ints | { dilation?: Ints; ceil_mode?: boolean; out: Tensor },
    ceil_mode?: boolean | { ceil_mode?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "quantized_rnn_relu_cell.default"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          w_ih: Tensor;
          w_hh: Tensor;
          b_ih: Tensor;
          b_hh: Tensor;
          packed_ih: Tensor;
          packed_hh: Tensor;
          col_offsets_ih: Tensor;
          col_offsets_hh: Tensor;
          scale_ih: Scalar;
          scale_hh: Scalar;
          zero_point_ih: Scalar;
          zero_point_hh: Scalar;
        },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor,
    b_hh: Tensor,
    packed_ih: Tensor,
    packed_hh: Tensor,
    col_offsets_ih: Tensor,
    col_offsets_hh: Tensor,
    scale_ih: Scalar,
    scale_hh: Scalar,
    zero_point_ih: Scalar,
    zero_point_hh: Scalar,
  ): Tensor;
  "quantized_rnn_tanh_cell.default"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          w_ih: Tensor;
          w_hh: Tensor;
          b_ih: Tensor;
          b_hh: Tensor;
          packed_ih: Tensor;
          packed_hh: Tensor;
          col_offsets_ih: Tensor;
          col_offsets_hh: Tensor;
          scale_ih: Scalar;
          scale_hh: Scalar;
          zero_point_ih: Scalar;
          zero_point_hh: Scalar;
        },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih: Tensor,
    b_hh: Tensor,
    packed_ih: Tensor,
    packed_hh: Tensor,
    col_offsets_ih: Tensor,
    col_offsets_hh: Tensor,
    scale_ih: Scalar,
    scale_hh: Scalar,
    zero_point_ih: Scalar,
    zero_point_hh: Scalar,
  ): Tensor;
  "rad2deg.default"(self: Tensor): Tensor;
  "rad2deg.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "rad2deg_.default"(self: Tensor): Tensor;
  "rand.default"(size: readonly Int[], keywords?: Placement): Tensor;
  "rand.generator"(size: readonly Int[], keywords: { generator: Generator | null } & Placement): Tensor;
  "rand.generator_out"(size: readonly Int[], keywords: { generator: Generator | null; out: Tensor }): Tensor;
  "rand.generator_with_names"(
    size: readonly Int[],
    keywords: { generator: Generator | null; names: readonly string[] | null } & Placement,
  ): Tensor;
  "rand.generator_with_names_out"(
    size: readonly Int[],
    keywords: { generator: Generator | null; names: readonly string[] | null; out: Tensor },
  ): Tensor;
  "rand.names"(size: readonly Int[], keywords: { names: readonly string[] | null } & Placement): Tensor;
  "rand.names_out"(size: readonly Int[], keywords: { names: readonly string[] | null; out: Tensor }): Tensor;
  "rand.out"(size: readonly Int[], keywords: { out: Tensor }): Tensor;
  "rand_like.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "rand_like.generator"(
    self: Tensor,
    keywords: { generator: Generator | null; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "rand_like.generator_out"(
    self: Tensor,
    keywords: { generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "rand_like.out"(self: Tensor, keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
  "randint.default"(
    high: Int,
    size: readonly Int[] | ({ size: readonly Int[] } & Placement),
    keywords?: Placement,
  ): Tensor;
  "randint.generator"(
    high: Int,
    size: readonly Int[] | ({ size: readonly Int[]; generator: Generator | null } & Placement),
    keywords?: { generator: Generator | null } & Placement,
  ): Tensor;
  "randint.generator_out"(
    high: Int,
    size: readonly Int[] | { size: readonly Int[]; generator: Generator | null; out: Tensor },
    keywords?: { generator: Generator | null; out: Tensor },
  ): Tensor;
  "randint.low"(
    low: Int,
    high: Int | ({ high: Int; size: readonly Int[] } & Placement),
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "randint.low_generator"(
    low: Int,
    high: Int | ({ high: Int; size: readonly Int[]; generator: Generator | null } & Placement),
    size: readonly Int[],
    keywords?: { generator: Generator | null } & Placement,
  ): Tensor;
  "randint.low_generator_out"(
    low: Int,
    high: Int | { high: Int; size: readonly Int[]; generator: Generator | null; out: Tensor },
    size: readonly Int[],
    keywords?: { generator: Generator | null; out: Tensor },
  ): Tensor;
  "randint.low_out"(
    low: Int,
    high: Int | { high: Int; size: readonly Int[]; out: Tensor },
    size: readonly Int[],
    keywords?: { out: Tensor },
  ): Tensor;
  "randint.out"(
    high: Int,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "randint_like.default"(
    self: Tensor,
    high: Int | ({ high: Int; memory_format?: MemoryFormat | null } & Placement),
    keywords?: { memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randint_like.Tensor"(
    self: Tensor,
    high: Tensor | ({ high: Tensor; memory_format?: MemoryFormat | null } & Placement),
    keywords?: { memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randint_like.Tensor_generator"(
    self: Tensor,
    high: Tensor | ({ high: Tensor; generator: Generator | null; memory_format?: MemoryFormat | null } & Placement),
    keywords?: { generator: Generator | null; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randint_like.Tensor_generator_out"(
    self: Tensor,
    high: Tensor | { high: Tensor; generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randint_like.Tensor_out"(
    self: Tensor,
    high: Tensor | { high: Tensor; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randint_like.generator"(
    self: Tensor,
    high: Int | ({ high: Int; generator: Generator | null; memory_format?: MemoryFormat | null } & Placement),
    keywords?: { generator: Generator | null; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randint_like.generator_out"(
    self: Tensor,
    high: Int | { high: Int; generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randint_like.low_dtype"(
    self: Tensor,
    low: Int | ({ low: Int; high: Int; memory_format?: MemoryFormat | null } & Placement),
    high: Int,
    keywords?: { memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randint_like.low_dtype_out"(
    self: Tensor,
    low: Int | { low: Int; high: Int; memory_format?: MemoryFormat | null; out: Tensor },
    high: Int,
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randint_like.low_generator_dtype"(
    self: Tensor,
    low: Int | ({ low: Int; high: Int; generator: Generator | null; memory_format?: MemoryFormat | null } & Placement),
    high: Int,
    keywords?: { generator: Generator | null; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randint_like.low_generator_dtype_out"(
    self: Tensor,
    low: Int | { low: Int; high: Int; generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
    high: Int,
    keywords?: { generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randint_like.out"(
    self: Tensor,
    high: Int | { high: Int; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randn.default"(size: readonly Int[], keywords?: Placement): Tensor;
  "randn.generator"(size: readonly Int[], keywords: { generator: Generator | null } & Placement): Tensor;
  "randn.generator_out"(size: readonly Int[], keywords: { generator: Generator | null; out: Tensor }): Tensor;
  "randn.generator_with_names"(
    size: readonly Int[],
    keywords: { generator: Generator | null; names: readonly string[] | null } & Placement,
  ): Tensor;
  "randn.generator_with_names_out"(
    size: readonly Int[],
    keywords: { generator: Generator | null; names: readonly string[] | null; out: Tensor },
  ): Tensor;
  "randn.names"(size: readonly Int[], keywords: { names: readonly string[] | null } & Placement): Tensor;
  "randn.names_out"(size: readonly Int[], keywords: { names: readonly string[] | null; out: Tensor }): Tensor;
  "randn.out"(size: readonly Int[], keywords: { out: Tensor }): Tensor;
  "randn_like.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "randn_like.generator"(
    self: Tensor,
    keywords: { generator: Generator | null; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "randn_like.generator_out"(
    self: Tensor,
    keywords: { generator: Generator | null; memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "randn_like.out"(self: Tensor, keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
  "random.default"(self: Tensor, keywords?: { generator?: Generator | null }): Tensor;
  "random.from"(
    self: Tensor,
    from: Int | { from: Int; to: Int | null; generator?: Generator | null },
    to: Int | null,
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "random.from_out"(
    self: Tensor,
    from: Int | { from: Int; to: Int | null; generator?: Generator | null; out: Tensor },
    to: Int | null,
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "random.out"(self: Tensor, keywords: { generator?: Generator | null; out: Tensor }): Tensor;
  "random.to"(
    self: Tensor,
    to: Int | { to: Int; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "random.to_out"(
    self: Tensor,
    to: Int | { to: Int; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "random_.default"(self: Tensor, keywords?: { generator?: Generator | null }): Tensor;
  "random_.from"(
    self: Tensor,
    from: Int | { from: Int; to: Int | null; generator?: Generator | null },
    to: Int | null,
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "random_.to"(
    self: Tensor,
    to: Int | { to: Int; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "randperm.default"(n: Int, keywords?: Placement): Tensor;
  "randperm.generator"(n: Int, keywords: { generator: Generator | null } & Placement): Tensor;
  "randperm.generator_out"(n: Int, keywords: { generator: Generator | null; out: Tensor }): Tensor;
  "randperm.out"(n: Int, keywords: { out: Tensor }): Tensor;
  "range.default"(start: Scalar, end: Scalar | ({ end: Scalar } & Placement), keywords?: Placement): Tensor;
  "range.out"(
    start: Scalar,
    end: Scalar | { end: Scalar; step?: Scalar; out: Tensor },
    step?: Scalar | { step?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "range.out_"(start: Scalar, end: Scalar | { end: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "range.step"(
    start: Scalar,
    end: Scalar | ({ end: Scalar; step?: Scalar } & Placement),
    step?: Scalar | ({ step?: Scalar } & Placement),
    keywords?: Placement,
  ): Tensor;
  "ravel.default"(self: Tensor): Tensor;
  "real.default"(self: Tensor): Tensor;
  "reciprocal.default"(self: Tensor): Tensor;
  "reciprocal.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "reciprocal_.default"(self: Tensor): Tensor;
  "refine_names.default"(self: Tensor, names: readonly string[] | { names: readonly string[] }): Tensor;
  "reflection_pad1d.default"(self: Tensor, padding: Ints | { padding: Ints }): Tensor;
  "reflection_pad1d.out"(
    self: Tensor,
    padding: Ints | { padding: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "reflection_pad1d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints },
    padding: Ints,
  ): Tensor;
  "reflection_pad1d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints; grad_input: Tensor },
    padding: Ints,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "reflection_pad2d.default"(self: Tensor, padding: Ints | { padding: Ints }): Tensor;
  "reflection_pad2d.out"(
    self: Tensor,
    padding: Ints | { padding: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "reflection_pad2d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints },
    padding: Ints,
  ): Tensor;
  "reflection_pad2d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints; grad_input: Tensor },
    padding: Ints,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "reflection_pad3d.default"(self: Tensor, padding: Ints | { padding: Ints }): Tensor;
  "reflection_pad3d.out"(
    self: Tensor,
    padding: Ints | { padding: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "reflection_pad3d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints },
    padding: Ints,
  ): Tensor;
  "reflection_pad3d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints; grad_input: Tensor },
    padding: Ints,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "relu.default"(self: Tensor): Tensor;
  "relu.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "relu6.default"(self: Tensor): Tensor;
  "relu6_.default"(self: Tensor): Tensor;
  "relu_.default"(self: Tensor): Tensor;
  "remainder.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "remainder.Scalar_Tensor"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "remainder.Scalar_Tensor_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "remainder.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "remainder.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "remainder.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "remainder_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "remainder_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "rename.default"(self: Tensor, names: readonly string[] | null | { names: readonly string[] | null }): Tensor;
  "rename_.default"(self: Tensor, names: readonly string[] | null | { names: readonly string[] | null }): Tensor;
  "renorm.default"(
    self: Tensor,
    p: Scalar | { p: Scalar; dim: Int; maxnorm: Scalar },
    dim: Int,
    maxnorm: Scalar,
  ): Tensor;
  "renorm.out"(
    self: Tensor,
    p: Scalar | { p: Scalar; dim: Int; maxnorm: Scalar; out: Tensor },
    dim: Int,
    maxnorm: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "renorm_.default"(
    self: Tensor,
    p: Scalar | { p: Scalar; dim: Int; maxnorm: Scalar },
    dim: Int,
    maxnorm: Scalar,
  ): Tensor;
  "repeat.default"(self: Tensor, repeats: readonly Int[] | { repeats: readonly Int[] }): Tensor;
  "repeat.out"(
    self: Tensor,
    repeats: readonly Int[] | { repeats: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "repeat_interleave.Tensor"(repeats: Tensor, keywords?: { output_size?: Int | null }): Tensor;
  "repeat_interleave.Tensor_out"(repeats: Tensor, keywords: { output_size?: Int | null; out: Tensor }): Tensor;
  "repeat_interleave.self_Tensor"(
    self: Tensor,
    repeats: Tensor | { repeats: Tensor; dim?: Int | null; output_size?: Int | null },
    dim?: Int | null | { dim?: Int | null; output_size?: Int | null },
    keywords?: { output_size?: Int | null },
  ): Tensor;
  "repeat_interleave.self_int"(
    self: Tensor,
    repeats: Int | { repeats: Int; dim?: Int | null; output_size?: Int | null },
    dim?: Int | null | { dim?: Int | null; output_size?: Int | null },
    keywords?: { output_size?: Int | null },
  ): Tensor;
  "replication_pad1d.default"(self: Tensor, padding: Ints | { padding: Ints }): Tensor;
  "replication_pad1d.out"(
    self: Tensor,
    padding: Ints | { padding: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "replication_pad1d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints },
    padding: Ints,
  ): Tensor;
  "replication_pad1d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints; grad_input: Tensor },
    padding: Ints,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "replication_pad2d.default"(self: Tensor, padding: Ints | { padding: Ints }): Tensor;
  "replication_pad2d.out"(
    self: Tensor,
    padding: Ints | { padding: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "replication_pad2d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints },
    padding: Ints,
  ): Tensor;
  "replication_pad2d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints; grad_input: Tensor },
    padding: Ints,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "replication_pad3d.default"(self: Tensor, padding: Ints | { padding: Ints }): Tensor;
  "replication_pad3d.out"(
    self: Tensor,
    padding: Ints | { padding: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "replication_pad3d_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints },
    padding: Ints,
  ): Tensor;
  "replication_pad3d_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; padding: Ints; grad_input: Tensor },
    padding: Ints,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "requires_grad_.default"(self: Tensor, requires_grad?: boolean | { requires_grad?: boolean }): Tensor;
  "reshape.default"(self: Tensor, shape: readonly Int[] | { shape: readonly Int[] }): Tensor;
  "reshape_as.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "resize.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; memory_format?: MemoryFormat | null },
    keywords?: { memory_format?: MemoryFormat | null },
  ): Tensor;
  "resize.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "resize_.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; memory_format?: MemoryFormat | null },
    keywords?: { memory_format?: MemoryFormat | null },
  ): Tensor;
  "resize_as.default"(
    self: Tensor,
    the_template: Tensor | { the_template: Tensor; memory_format?: MemoryFormat | null },
    keywords?: { memory_format?: MemoryFormat | null },
  ): Tensor;
  "resize_as.out"(
    self: Tensor,
    the_template: Tensor | { the_template: Tensor; memory_format?: MemoryFormat | null; out: Tensor },
    keywords?: { memory_format?: MemoryFormat | null; out: Tensor },
  ): Tensor;
  "resize_as_.default"(
    self: Tensor,
    the_template: Tensor | { the_template: Tensor; memory_format?: MemoryFormat | null },
    keywords?: { memory_format?: MemoryFormat | null },
  ): Tensor;
  "resize_as_sparse.default"(self: Tensor, the_template: Tensor | { the_template: Tensor }): Tensor;
  "resize_as_sparse.out"(
    self: Tensor,
    the_template: Tensor | { the_template: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "resize_as_sparse_.default"(self: Tensor, the_template: Tensor | { the_template: Tensor }): Tensor;
  "resolve_conj.default"(self: Tensor): Tensor;
  "resolve_neg.default"(self: Tensor): Tensor;
  "result_type.Scalar"(tensor: Tensor, other: Scalar | { other: Scalar }): DType;
  "result_type.Scalar_Scalar"(scalar1: Scalar, scalar2: Scalar | { scalar2: Scalar }): DType;
  "result_type.Scalar_Tensor"(scalar: Scalar, tensor: Tensor | { tensor: Tensor }): DType;
  "result_type.Tensor"(tensor: Tensor, other: Tensor | { other: Tensor }): DType;
  "retain_grad.default"(self: Tensor): void;
  "retains_grad.default"(self: Tensor): boolean;
  "rms_norm.default"(
    input: Tensor,
    normalized_shape:
      | readonly Int[]
      | { normalized_shape: readonly Int[]; weight?: Tensor | null; eps?: number | null },
    weight?: Tensor | null | { weight?: Tensor | null; eps?: number | null },
    eps?: number | null | { eps?: number | null },
  ): Tensor;
  "rnn_relu.data"(
    data: Tensor,
    batch_sizes:
      | Tensor
      | {
          batch_sizes: Tensor;
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
        },
    hx: Tensor,
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
  ): [Tensor, Tensor];
  "rnn_relu.input"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor];
  "rnn_relu_cell.default"(
    input: Tensor,
    hx: Tensor | { hx: Tensor; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor | null; b_hh?: Tensor | null },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih?: Tensor | null | { b_ih?: Tensor | null; b_hh?: Tensor | null },
    b_hh?: Tensor | null | { b_hh?: Tensor | null },
  ): Tensor;
  "rnn_tanh.data"(
    data: Tensor,
    batch_sizes:
      | Tensor
      | {
          batch_sizes: Tensor;
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
        },
    hx: Tensor,
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
  ): [Tensor, Tensor];
  "rnn_tanh.input"(
    input: Tensor,
    hx:
      | Tensor
      | {
          hx: Tensor;
          params: readonly Tensor[];
          has_biases: boolean;
          num_layers: Int;
          dropout: number;
          train: boolean;
          bidirectional: boolean;
          batch_first: boolean;
        },
    params: readonly Tensor[],
    has_biases: boolean,
    num_layers: Int,
    dropout: number,
    train: boolean,
    bidirectional: boolean,
    batch_first: boolean,
  ): [Tensor, Tensor];
  "rnn_tanh_cell.default"(
    input: Tensor,
    hx: Tensor | { hx: Tensor; w_ih: Tensor; w_hh: Tensor; b_ih?: Tensor | null; b_hh?: Tensor | null },
    w_ih: Tensor,
    w_hh: Tensor,
    b_ih?: Tensor | null | { b_ih?: Tensor | null; b_hh?: Tensor | null },
    b_hh?: Tensor | null | { b_hh?: Tensor | null },
  ): Tensor;
  "roll.default"(self: Tensor, shifts: Ints | { shifts: Ints; dims?: Ints }, dims?: Ints | { dims?: Ints }): Tensor;
  "roll.out"(
    self: Tensor,
    shifts: Ints | { shifts: Ints; dims?: Ints; out: Tensor },
    dims?: Ints | { dims?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "rot90.default"(
    self: Tensor,
    k?: Int | { k?: Int; dims?: readonly Int[] },
    dims?: readonly Int[] | { dims?: readonly Int[] },
  ): Tensor;
  "rot90.out"(
    self: Tensor,
    k?: Int | { k?: Int; dims?: readonly Int[]; out: Tensor },
    dims?: readonly Int[] | { dims?: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "round.default"(self: Tensor): Tensor;
  "round.decimals"(self: Tensor, keywords: { decimals: Int }): Tensor;
  "round.decimals_out"(self: Tensor, keywords: { decimals: Int; out: Tensor }): Tensor;
  "round.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "round_.default"(self: Tensor): Tensor;
  "round_.decimals"(self: Tensor, keywords: { decimals: Int }): Tensor;
  "row_indices.default"(self: Tensor): Tensor;
  "row_indices_copy.default"(self: Tensor): Tensor;
  "row_indices_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "row_stack.default"(tensors: readonly Tensor[]): Tensor;
  "row_stack.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "rrelu.default"(
    self: Tensor,
    lower?: Scalar | { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    upper?: Scalar | { upper?: Scalar; training?: boolean; generator?: Generator | null },
    training?: boolean | { training?: boolean; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): Tensor;
  "rrelu_.default"(
    self: Tensor,
    lower?: Scalar | { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    upper?: Scalar | { upper?: Scalar; training?: boolean; generator?: Generator | null },
    training?: boolean | { training?: boolean; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): Tensor;
  "rrelu_with_noise.default"(
    self: Tensor,
    noise: Tensor | { noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    lower?: Scalar | { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    upper?: Scalar | { upper?: Scalar; training?: boolean; generator?: Generator | null },
    training?: boolean | { training?: boolean; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): Tensor;
  "rrelu_with_noise.out"(
    self: Tensor,
    noise:
      | Tensor
      | {
          noise: Tensor;
          lower?: Scalar;
          upper?: Scalar;
          training?: boolean;
          generator?: Generator | null;
          out: Tensor;
        },
    lower?: Scalar | { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null; out: Tensor },
    upper?: Scalar | { upper?: Scalar; training?: boolean; generator?: Generator | null; out: Tensor },
    training?: boolean | { training?: boolean; generator?: Generator | null; out: Tensor },
    generator?: Generator | null | { generator?: Generator | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "rrelu_with_noise_.default"(
    self: Tensor,
    noise: Tensor | { noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    lower?: Scalar | { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    upper?: Scalar | { upper?: Scalar; training?: boolean; generator?: Generator | null },
    training?: boolean | { training?: boolean; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): Tensor;
  "rrelu_with_noise_backward.default"(
    grad_output: Tensor,
    self:
      | Tensor
      | { self: Tensor; noise: Tensor; lower: Scalar; upper: Scalar; training: boolean; self_is_result: boolean },
    noise: Tensor,
    lower: Scalar,
    upper: Scalar,
    training: boolean,
    self_is_result: boolean,
  ): Tensor;
  "rrelu_with_noise_backward.out"(
    grad_output: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          noise: Tensor;
          lower: Scalar;
          upper: Scalar;
          training: boolean;
          self_is_result: boolean;
          out: Tensor;
        },
    noise: Tensor,
    lower: Scalar,
    upper: Scalar,
    training: boolean,
    self_is_result: boolean,
    keywords?: { out: Tensor },
  ): Tensor;
  "rrelu_with_noise_functional.default"(
    self: Tensor,
    noise: Tensor | { noise: Tensor; lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    lower?: Scalar | { lower?: Scalar; upper?: Scalar; training?: boolean; generator?: Generator | null },
    upper?: Scalar | { upper?: Scalar; training?: boolean; generator?: Generator | null },
    training?: boolean | { training?: boolean; generator?: Generator | null },
    generator?: Generator | null | { generator?: Generator | null },
  ): [Tensor, Tensor];
  "rsqrt.default"(self: Tensor): Tensor;
  "rsqrt.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "rsqrt_.default"(self: Tensor): Tensor;
  "rsub.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "rsub.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar; out: Tensor },
    alpha?: Scalar | { alpha?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "rsub.Tensor"(self: Tensor, other: Tensor | { other: Tensor; alpha?: Scalar }, keywords?: { alpha?: Scalar }): Tensor;
  "rsub.Tensor_out"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar; out: Tensor },
    keywords?: { alpha?: Scalar; out: Tensor },
  ): Tensor;
  "scalar_tensor.default"(s: Scalar, keywords?: Placement): Tensor;
  "scalar_tensor.out"(s: Scalar, keywords: { out: Tensor }): Tensor;
  "scaled_dot_product_attention.default"(
    query: Tensor,
    key:
      | Tensor
      | {
          key: Tensor;
          value: Tensor;
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    value: Tensor,
    attn_mask?:
      | Tensor
      | null
      | {
          attn_mask?: Tensor | null;
          dropout_p?: number;
          is_causal?: boolean;
          scale?: number | null;
          enable_gqa?: boolean;
        },
    dropout_p?: number | { dropout_p?: number; is_causal?: boolean; scale?: number | null; enable_gqa?: boolean },
    is_causal?: boolean | { is_causal?: boolean; scale?: number | null; enable_gqa?: boolean },
    keywords?: { scale?: number | null; enable_gqa?: boolean },
  ): Tensor;
  "scatter.dimname_src"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; src: Tensor },
    index: Tensor,
    src: Tensor,
  ): Tensor;
  "scatter.dimname_value"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "scatter.reduce"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; reduce: string },
    index: Tensor,
    src: Tensor,
    keywords?: { reduce: string },
  ): Tensor;
  "scatter.reduce_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; reduce: string; out: Tensor },
    index: Tensor,
    src: Tensor,
    keywords?: { reduce: string; out: Tensor },
  ): Tensor;
  "scatter.src"(self: Tensor, dim: Int | { dim: Int; index: Tensor; src: Tensor }, index: Tensor, src: Tensor): Tensor;
  "scatter.src_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; out: Tensor },
    index: Tensor,
    src: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "scatter.value"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "scatter.value_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar; out: Tensor },
    index: Tensor,
    value: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "scatter.value_reduce"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar; reduce: string },
    index: Tensor,
    value: Scalar,
    keywords?: { reduce: string },
  ): Tensor;
  "scatter.value_reduce_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar; reduce: string; out: Tensor },
    index: Tensor,
    value: Scalar,
    keywords?: { reduce: string; out: Tensor },
  ): Tensor;
  "scatter_.reduce"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; reduce: string },
    index: Tensor,
    src: Tensor,
    keywords?: { reduce: string },
  ): Tensor;
  "scatter_.src"(self: Tensor, dim: Int | { dim: Int; index: Tensor; src: Tensor }, index: Tensor, src: Tensor): Tensor;
  "scatter_.value"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar },
    index: Tensor,
    value: Scalar,
  ): Tensor;
  "scatter_.value_reduce"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; value: Scalar; reduce: string },
    index: Tensor,
    value: Scalar,
    keywords?: { reduce: string },
  ): Tensor;
  "scatter_add.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor },
    index: Tensor,
    src: Tensor,
  ): Tensor;
  "scatter_add.dimname"(
    self: Tensor,
    dim: string | { dim: string; index: Tensor; src: Tensor },
    index: Tensor,
    src: Tensor,
  ): Tensor;
  "scatter_add.out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; out: Tensor },
    index: Tensor,
    src: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "scatter_add_.default"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor },
    index: Tensor,
    src: Tensor,
  ): Tensor;
  "scatter_reduce.two"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean },
    index: Tensor,
    src: Tensor,
    reduce: string,
    keywords?: { include_self?: boolean },
  ): Tensor;
  "scatter_reduce.two_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean; out: Tensor },
    index: Tensor,
    src: Tensor,
    reduce: string,
    keywords?: { include_self?: boolean; out: Tensor },
  ): Tensor;
  "scatter_reduce_.two"(
    self: Tensor,
    dim: Int | { dim: Int; index: Tensor; src: Tensor; reduce: string; include_self?: boolean },
    index: Tensor,
    src: Tensor,
    reduce: string,
    keywords?: { include_self?: boolean },
  ): Tensor;
  "searchsorted.Scalar"(
    sorted_sequence: Tensor,
    self: Scalar | { self: Scalar; out_int32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null },
    keywords?: { out_int32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null },
  ): Tensor;
  "searchsorted.Scalar_out"(
    sorted_sequence: Tensor,
    self:
      | Scalar
      | {
          self: Scalar;
          out_int32?: boolean;
          right?: boolean;
          side?: string | null;
          sorter?: Tensor | null;
          out: Tensor;
        },
    keywords?: { out_int32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out: Tensor },
  ): Tensor;
  "searchsorted.Tensor"(
    sorted_sequence: Tensor,
    self: Tensor | { self: Tensor; out_int32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null },
    keywords?: { out_int32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null },
  ): Tensor;
  "searchsorted.Tensor_out"(
    sorted_sequence: Tensor,
    self:
      | Tensor
      | {
          self: Tensor;
          out_int32?: boolean;
          right?: boolean;
          side?: string | null;
          sorter?: Tensor | null;
          out: Tensor;
        },
    keywords?: { out_int32?: boolean; right?: boolean; side?: string | null; sorter?: Tensor | null; out: Tensor },
  ): Tensor;
  "segment_reduce.default"(
    data: Tensor,
    reduce:
      | string
      | {
          reduce: string;
          lengths?: Tensor | null;
          indices?: Tensor | null;
          offsets?: Tensor | null;
          axis?: Int;
          unsafe?: boolean;
          initial?: Scalar | null;
        },
    keywords?: {
      lengths?: Tensor | null;
      indices?: Tensor | null;
      offsets?: Tensor | null;
      axis?: Int;
      unsafe?: boolean;
      initial?: Scalar | null;
    },
  ): Tensor;
  "segment_reduce.out"(
    data: Tensor,
    reduce:
      | string
      | {
          reduce: string;
          lengths?: Tensor | null;
          indices?: Tensor | null;
          offsets?: Tensor | null;
          axis?: Int;
          unsafe?: boolean;
          initial?: Scalar | null;
          out: Tensor;
        },
    keywords?: {
      lengths?: Tensor | null;
      indices?: Tensor | null;
      offsets?: Tensor | null;
      axis?: Int;
      unsafe?: boolean;
      initial?: Scalar | null;
      out: Tensor;
    },
  ): Tensor;
  "select.Dimname"(self: Tensor, dim: string | { dim: string; index: Int }, index: Int): Tensor;
  "select.int"(self: Tensor, dim: Int | { dim: Int; index: Int }, index: Int): Tensor;
  "select_backward.default"(
    grad_output: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; dim: Int; index: Int },
    dim: Int,
    index: Int,
  ): Tensor;
  "select_backward.out"(
    grad_output: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; dim: Int; index: Int; out: Tensor },
    dim: Int,
    index: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "select_copy.int"(self: Tensor, dim: Int | { dim: Int; index: Int }, index: Int): Tensor;
  "select_copy.int_out"(
    self: Tensor,
    dim: Int | { dim: Int; index: Int; out: Tensor },
    index: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "select_scatter.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; dim: Int; index: Int },
    dim: Int,
    index: Int,
  ): Tensor;
  "select_scatter.out"(
    self: Tensor,
    src: Tensor | { src: Tensor; dim: Int; index: Int; out: Tensor },
    dim: Int,
    index: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "selu.default"(self: Tensor): Tensor;
  "selu_.default"(self: Tensor): Tensor;
  "set.default"(self: Tensor): Tensor;
  "set.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "set.source_Tensor"(self: Tensor, source: Tensor | { source: Tensor }): Tensor;
  "set.source_Tensor_out"(
    self: Tensor,
    source: Tensor | { source: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "set_.default"(self: Tensor): Tensor;
  "set_.source_Tensor"(self: Tensor, source: Tensor | { source: Tensor }): Tensor;
  "set_.source_Tensor_storage_offset"(
    self: Tensor,
    source: Tensor | { source: Tensor; storage_offset: Int; size: readonly Int[]; stride?: readonly Int[] },
    storage_offset: Int,
    size: readonly Int[],
    stride?: readonly Int[] | { stride?: readonly Int[] },
  ): Tensor;
  "set_data.default"(self: Tensor, new_data: Tensor | { new_data: Tensor }): void;
  "sgn.default"(self: Tensor): Tensor;
  "sgn.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sgn_.default"(self: Tensor): Tensor;
  "sigmoid.default"(self: Tensor): Tensor;
  "sigmoid.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sigmoid_.default"(self: Tensor): Tensor;
  "sigmoid_backward.default"(grad_output: Tensor, output: Tensor | { output: Tensor }): Tensor;
  "sigmoid_backward.grad_input"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "sign.default"(self: Tensor): Tensor;
  "sign.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sign_.default"(self: Tensor): Tensor;
  "signbit.default"(self: Tensor): Tensor;
  "signbit.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "silu.default"(self: Tensor): Tensor;
  "silu.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "silu_.default"(self: Tensor): Tensor;
  "silu_backward.default"(grad_output: Tensor, self: Tensor | { self: Tensor }): Tensor;
  "silu_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "sin.default"(self: Tensor): Tensor;
  "sin.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sin_.default"(self: Tensor): Tensor;
  "sinc.default"(self: Tensor): Tensor;
  "sinc.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sinc_.default"(self: Tensor): Tensor;
  "sinh.default"(self: Tensor): Tensor;
  "sinh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sinh_.default"(self: Tensor): Tensor;
  "size.Dimname"(self: Tensor, dim: string | { dim: string }): Int;
  "size.int"(self: Tensor, dim: Int | { dim: Int }): Int;
  "slice.Tensor"(
    self: Tensor,
    dim?: Int | { dim?: Int; start?: Int | null; end?: Int | null; step?: Int },
    start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int },
    end?: Int | null | { end?: Int | null; step?: Int },
    step?: Int | { step?: Int },
  ): Tensor;
  "slice_backward.default"(
    grad_output: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; dim: Int; start: Int; end: Int; step: Int },
    dim: Int,
    start: Int,
    end: Int,
    step: Int,
  ): Tensor;
  "slice_backward.out"(
    grad_output: Tensor,
    input_sizes:
      | readonly Int[]
      | { input_sizes: readonly Int[]; dim: Int; start: Int; end: Int; step: Int; out: Tensor },
    dim: Int,
    start: Int,
    end: Int,
    step: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "slice_copy.Tensor"(
    self: Tensor,
    dim?: Int | { dim?: Int; start?: Int | null; end?: Int | null; step?: Int },
    start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int },
    end?: Int | null | { end?: Int | null; step?: Int },
    step?: Int | { step?: Int },
  ): Tensor;
  "slice_copy.Tensor_out"(
    self: Tensor,
    dim?: Int | { dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out: Tensor },
    start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int; out: Tensor },
    end?: Int | null | { end?: Int | null; step?: Int; out: Tensor },
    step?: Int | { step?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "slice_inverse.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int },
    dim?: Int | { dim?: Int; start?: Int | null; end?: Int | null; step?: Int },
    start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int },
    end?: Int | null | { end?: Int | null; step?: Int },
    step?: Int | { step?: Int },
  ): Tensor;
  "slice_scatter.default"(
    self: Tensor,
    src: Tensor | { src: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int },
    dim?: Int | { dim?: Int; start?: Int | null; end?: Int | null; step?: Int },
    start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int },
    end?: Int | null | { end?: Int | null; step?: Int },
    step?: Int | { step?: Int },
  ): Tensor;
  "slice_scatter.out"(
    self: Tensor,
    src: Tensor | { src: Tensor; dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out: Tensor },
    dim?: Int | { dim?: Int; start?: Int | null; end?: Int | null; step?: Int; out: Tensor },
    start?: Int | null | { start?: Int | null; end?: Int | null; step?: Int; out: Tensor },
    end?: Int | null | { end?: Int | null; step?: Int; out: Tensor },
    step?: Int | { step?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "slogdet.default"(self: Tensor): [sign: Tensor, logabsdet: Tensor];
  "slogdet.out"(self: Tensor, keywords: { sign: Tensor; logabsdet: Tensor }): [sign: Tensor, logabsdet: Tensor];
  "slow_conv3d.default"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; kernel_size: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints },
    padding?: Ints | { padding?: Ints },
  ): Tensor;
  "slow_conv3d.out"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; out: Tensor },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; out: Tensor },
    padding?: Ints | { padding?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "slow_conv3d_forward.default"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; kernel_size: Ints; bias: Tensor | null; stride: Ints; padding: Ints },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
  ): Tensor;
  "slow_conv3d_forward.output"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias: Tensor | null; stride: Ints; padding: Ints; output: Tensor },
    kernel_size: Ints,
    bias: Tensor | null,
    stride: Ints,
    padding: Ints,
    keywords?: { output: Tensor },
  ): Tensor;
  "slow_conv_dilated2d.default"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints },
    padding?: Ints | { padding?: Ints; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "slow_conv_dilated2d.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          out: Tensor;
        },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; out: Tensor },
    dilation?: Ints | { dilation?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "slow_conv_dilated3d.default"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints },
    padding?: Ints | { padding?: Ints; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "slow_conv_dilated3d.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          dilation?: Ints;
          out: Tensor;
        },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; dilation?: Ints; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; dilation?: Ints; out: Tensor },
    padding?: Ints | { padding?: Ints; dilation?: Ints; out: Tensor },
    dilation?: Ints | { dilation?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "slow_conv_transpose2d.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          dilation?: Ints;
        },
    kernel_size: Ints,
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; dilation?: Ints },
    output_padding?: Ints | { output_padding?: Ints; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "slow_conv_transpose2d.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          dilation?: Ints;
          out: Tensor;
        },
    kernel_size: Ints,
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints; out: Tensor },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; dilation?: Ints; out: Tensor },
    output_padding?: Ints | { output_padding?: Ints; dilation?: Ints; out: Tensor },
    dilation?: Ints | { dilation?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "slow_conv_transpose3d.default"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          dilation?: Ints;
        },
    kernel_size: Ints,
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; dilation?: Ints },
    output_padding?: Ints | { output_padding?: Ints; dilation?: Ints },
    dilation?: Ints | { dilation?: Ints },
  ): Tensor;
  "slow_conv_transpose3d.out"(
    self: Tensor,
    weight:
      | Tensor
      | {
          weight: Tensor;
          kernel_size: Ints;
          bias?: Tensor | null;
          stride?: Ints;
          padding?: Ints;
          output_padding?: Ints;
          dilation?: Ints;
          out: Tensor;
        },
    kernel_size: Ints,
    bias?:
      | Tensor
      | null
      | { bias?: Tensor | null; stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; output_padding?: Ints; dilation?: Ints; out: Tensor },
    padding?: Ints | { padding?: Ints; output_padding?: Ints; dilation?: Ints; out: Tensor },
    output_padding?: Ints | { output_padding?: Ints; dilation?: Ints; out: Tensor },
    dilation?: Ints | { dilation?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "smm.default"(self: Tensor, mat2: Tensor | { mat2: Tensor }): Tensor;
  "smooth_l1_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; beta?: number },
    reduction?: Int | { reduction?: Int; beta?: number },
    beta?: number | { beta?: number },
  ): Tensor;
  "smooth_l1_loss.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; beta?: number; out: Tensor },
    reduction?: Int | { reduction?: Int; beta?: number; out: Tensor },
    beta?: number | { beta?: number; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "smooth_l1_loss_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; beta: number },
    target: Tensor,
    reduction: Int,
    beta: number,
  ): Tensor;
  "smooth_l1_loss_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; beta: number; grad_input: Tensor },
    target: Tensor,
    reduction: Int,
    beta: number,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "soft_margin_loss.default"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "soft_margin_loss.out"(
    self: Tensor,
    target: Tensor | { target: Tensor; reduction?: Int; out: Tensor },
    reduction?: Int | { reduction?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "soft_margin_loss_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int },
    target: Tensor,
    reduction: Int,
  ): Tensor;
  "soft_margin_loss_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; target: Tensor; reduction: Int; grad_input: Tensor },
    target: Tensor,
    reduction: Int,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "softmax.Dimname"(
    self: Tensor,
    dim: string | { dim: string; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "softmax.int"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor;
  "softmax.int_out"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null; out: Tensor },
    dtype?: DTypeName | null | { dtype?: DTypeName | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "softplus.default"(
    self: Tensor,
    beta?: Scalar | { beta?: Scalar; threshold?: Scalar },
    threshold?: Scalar | { threshold?: Scalar },
  ): Tensor;
  "softplus.out"(
    self: Tensor,
    beta?: Scalar | { beta?: Scalar; threshold?: Scalar; out: Tensor },
    threshold?: Scalar | { threshold?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "softplus_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; beta: Scalar; threshold: Scalar },
    beta: Scalar,
    threshold: Scalar,
  ): Tensor;
  "softplus_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; beta: Scalar; threshold: Scalar; grad_input: Tensor },
    beta: Scalar,
    threshold: Scalar,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "softshrink.default"(self: Tensor, lambd?: Scalar | { lambd?: Scalar }): Tensor;
  "softshrink.out"(self: Tensor, lambd?: Scalar | { lambd?: Scalar; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "softshrink_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; lambd: Scalar },
    lambd: Scalar,
  ): Tensor;
  "softshrink_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; lambd: Scalar; grad_input: Tensor },
    lambd: Scalar,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "sort.default"(
    self: Tensor,
    dim?: Int | { dim?: Int; descending?: boolean },
    descending?: boolean | { descending?: boolean },
  ): [values: Tensor, indices: Tensor];
  "sort.dimname"(
    self: Tensor,
    dim: string | { dim: string; descending?: boolean },
    descending?: boolean | { descending?: boolean },
  ): [values: Tensor, indices: Tensor];
  "sort.dimname_stable"(
    self: Tensor,
    keywords: { stable: boolean | null; dim: string; descending?: boolean },
  ): [values: Tensor, indices: Tensor];
  "sort.dimname_values"(
    self: Tensor,
    dim: string | { dim: string; descending?: boolean; values: Tensor; indices: Tensor },
    descending?: boolean | { descending?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "sort.dimname_values_stable"(
    self: Tensor,
    keywords: { stable: boolean | null; dim: string; descending?: boolean; values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "sort.stable"(
    self: Tensor,
    keywords: { stable: boolean | null; dim?: Int; descending?: boolean },
  ): [values: Tensor, indices: Tensor];
  "sort.values"(
    self: Tensor,
    dim?: Int | { dim?: Int; descending?: boolean; values: Tensor; indices: Tensor },
    descending?: boolean | { descending?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "sort.values_stable"(
    self: Tensor,
    keywords: { stable: boolean | null; dim?: Int; descending?: boolean; values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "sparse_bsc_tensor.ccol_row_value"(
    ccol_indices: Tensor,
    row_indices: Tensor | ({ row_indices: Tensor; values: Tensor } & Placement),
    values: Tensor,
    keywords?: Placement,
  ): Tensor;
  "sparse_bsc_tensor.ccol_row_value_size"(
    ccol_indices: Tensor,
    row_indices: Tensor | ({ row_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "sparse_bsr_tensor.crow_col_value"(
    crow_indices: Tensor,
    col_indices: Tensor | ({ col_indices: Tensor; values: Tensor } & Placement),
    values: Tensor,
    keywords?: Placement,
  ): Tensor;
  "sparse_bsr_tensor.crow_col_value_size"(
    crow_indices: Tensor,
    col_indices: Tensor | ({ col_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "sparse_compressed_tensor.comp_plain_value"(
    compressed_indices: Tensor,
    plain_indices: Tensor | ({ plain_indices: Tensor; values: Tensor } & Placement),
    values: Tensor,
    keywords?: Placement,
  ): Tensor;
  "sparse_compressed_tensor.comp_plain_value_size"(
    compressed_indices: Tensor,
    plain_indices: Tensor | ({ plain_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "sparse_coo_tensor.indices"(
    indices: Tensor,
    values: Tensor | ({ values: Tensor; is_coalesced?: boolean | null } & Placement),
    keywords?: { is_coalesced?: boolean | null } & Placement,
  ): Tensor;
  "sparse_coo_tensor.indices_size"(
    indices: Tensor,
    values: Tensor | ({ values: Tensor; size: readonly Int[]; is_coalesced?: boolean | null } & Placement),
    size: readonly Int[],
    keywords?: { is_coalesced?: boolean | null } & Placement,
  ): Tensor;
  "sparse_coo_tensor.size"(size: readonly Int[], keywords?: Placement): Tensor;
  "sparse_coo_tensor.size_out"(size: readonly Int[], keywords: { out: Tensor }): Tensor;
  "sparse_csc_tensor.ccol_row_value"(
    ccol_indices: Tensor,
    row_indices: Tensor | ({ row_indices: Tensor; values: Tensor } & Placement),
    values: Tensor,
    keywords?: Placement,
  ): Tensor;
  "sparse_csc_tensor.ccol_row_value_size"(
    ccol_indices: Tensor,
    row_indices: Tensor | ({ row_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "sparse_csr_tensor.crow_col_value"(
    crow_indices: Tensor,
    col_indices: Tensor | ({ col_indices: Tensor; values: Tensor } & Placement),
    values: Tensor,
    keywords?: Placement,
  ): Tensor;
  "sparse_csr_tensor.crow_col_value_size"(
    crow_indices: Tensor,
    col_indices: Tensor | ({ col_indices: Tensor; values: Tensor; size: readonly Int[] } & Placement),
    values: Tensor,
    size: readonly Int[],
    keywords?: Placement,
  ): Tensor;
  "sparse_dim.default"(self: Tensor): Int;
  "sparse_mask.default"(self: Tensor, mask: Tensor | { mask: Tensor }): Tensor;
  "sparse_mask.out"(self: Tensor, mask: Tensor | { mask: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "sparse_resize.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; sparse_dim: Int; dense_dim: Int },
    sparse_dim: Int,
    dense_dim: Int,
  ): Tensor;
  "sparse_resize.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; sparse_dim: Int; dense_dim: Int; out: Tensor },
    sparse_dim: Int,
    dense_dim: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "sparse_resize_.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; sparse_dim: Int; dense_dim: Int },
    sparse_dim: Int,
    dense_dim: Int,
  ): Tensor;
  "sparse_resize_and_clear.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; sparse_dim: Int; dense_dim: Int },
    sparse_dim: Int,
    dense_dim: Int,
  ): Tensor;
  "sparse_resize_and_clear.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; sparse_dim: Int; dense_dim: Int; out: Tensor },
    sparse_dim: Int,
    dense_dim: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "sparse_resize_and_clear_.default"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; sparse_dim: Int; dense_dim: Int },
    sparse_dim: Int,
    dense_dim: Int,
  ): Tensor;
  "sparse_sampled_addmm.default"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "sparse_sampled_addmm.out"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "special_airy_ai.default"(x: Tensor): Tensor;
  "special_airy_ai.out"(x: Tensor, keywords: { out: Tensor }): Tensor;
  "special_bessel_j0.default"(self: Tensor): Tensor;
  "special_bessel_j0.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_bessel_j1.default"(self: Tensor): Tensor;
  "special_bessel_j1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_bessel_y0.default"(self: Tensor): Tensor;
  "special_bessel_y0.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_bessel_y1.default"(self: Tensor): Tensor;
  "special_bessel_y1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_chebyshev_polynomial_t.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_t.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_chebyshev_polynomial_t.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_t.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_t.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_t.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_u.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_u.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_chebyshev_polynomial_u.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_u.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_u.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_u.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_v.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_v.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_chebyshev_polynomial_v.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_v.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_v.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_v.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_w.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_w.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_chebyshev_polynomial_w.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_w.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_chebyshev_polynomial_w.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_chebyshev_polynomial_w.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_digamma.default"(self: Tensor): Tensor;
  "special_digamma.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_entr.default"(self: Tensor): Tensor;
  "special_entr.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_erf.default"(self: Tensor): Tensor;
  "special_erf.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_erfc.default"(self: Tensor): Tensor;
  "special_erfc.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_erfcx.default"(self: Tensor): Tensor;
  "special_erfcx.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_erfinv.default"(self: Tensor): Tensor;
  "special_erfinv.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_exp2.default"(self: Tensor): Tensor;
  "special_exp2.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_expit.default"(self: Tensor): Tensor;
  "special_expit.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_expm1.default"(self: Tensor): Tensor;
  "special_expm1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_gammainc.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "special_gammainc.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_gammaincc.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "special_gammaincc.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_gammaln.default"(self: Tensor): Tensor;
  "special_gammaln.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_hermite_polynomial_h.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_hermite_polynomial_h.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_hermite_polynomial_h.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_hermite_polynomial_h.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_hermite_polynomial_h.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_hermite_polynomial_h.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_hermite_polynomial_he.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_hermite_polynomial_he.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_hermite_polynomial_he.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_hermite_polynomial_he.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_hermite_polynomial_he.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_hermite_polynomial_he.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_i0.default"(self: Tensor): Tensor;
  "special_i0.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_i0e.default"(self: Tensor): Tensor;
  "special_i0e.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_i1.default"(self: Tensor): Tensor;
  "special_i1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_i1e.default"(self: Tensor): Tensor;
  "special_i1e.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_laguerre_polynomial_l.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_laguerre_polynomial_l.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_laguerre_polynomial_l.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_laguerre_polynomial_l.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_laguerre_polynomial_l.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_laguerre_polynomial_l.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_legendre_polynomial_p.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_legendre_polynomial_p.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_legendre_polynomial_p.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_legendre_polynomial_p.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_legendre_polynomial_p.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_legendre_polynomial_p.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_log1p.default"(self: Tensor): Tensor;
  "special_log1p.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_log_ndtr.default"(self: Tensor): Tensor;
  "special_log_ndtr.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_log_softmax.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "special_logit.default"(self: Tensor, eps?: number | null | { eps?: number | null }): Tensor;
  "special_logit.out"(
    self: Tensor,
    eps?: number | null | { eps?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_logsumexp.default"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "special_logsumexp.out"(
    self: Tensor,
    dim: Ints | { dim: Ints; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_modified_bessel_i0.default"(self: Tensor): Tensor;
  "special_modified_bessel_i0.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_modified_bessel_i1.default"(self: Tensor): Tensor;
  "special_modified_bessel_i1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_modified_bessel_k0.default"(self: Tensor): Tensor;
  "special_modified_bessel_k0.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_modified_bessel_k1.default"(self: Tensor): Tensor;
  "special_modified_bessel_k1.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_multigammaln.default"(self: Tensor, p: Int | { p: Int }): Tensor;
  "special_multigammaln.out"(self: Tensor, p: Int | { p: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "special_ndtr.default"(self: Tensor): Tensor;
  "special_ndtr.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_ndtri.default"(self: Tensor): Tensor;
  "special_ndtri.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_polygamma.default"(n: Int, self: Tensor | { self: Tensor }): Tensor;
  "special_polygamma.out"(n: Int, self: Tensor | { self: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "special_psi.default"(self: Tensor): Tensor;
  "special_psi.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_round.default"(self: Tensor, keywords?: { decimals?: Int }): Tensor;
  "special_round.out"(self: Tensor, keywords: { decimals?: Int; out: Tensor }): Tensor;
  "special_scaled_modified_bessel_k0.default"(x: Tensor): Tensor;
  "special_scaled_modified_bessel_k0.out"(x: Tensor, keywords: { out: Tensor }): Tensor;
  "special_scaled_modified_bessel_k1.default"(x: Tensor): Tensor;
  "special_scaled_modified_bessel_k1.out"(x: Tensor, keywords: { out: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_t.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_t.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_shifted_chebyshev_polynomial_t.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_t.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_t.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_t.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_u.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_u.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_shifted_chebyshev_polynomial_u.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_u.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_u.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_u.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_v.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_v.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_shifted_chebyshev_polynomial_v.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_v.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_v.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_v.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_w.default"(x: Tensor, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_w.n_scalar"(x: Tensor, n: Scalar | { n: Scalar }): Tensor;
  "special_shifted_chebyshev_polynomial_w.n_scalar_out"(
    x: Tensor,
    n: Scalar | { n: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_w.out"(
    x: Tensor,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_shifted_chebyshev_polynomial_w.x_scalar"(x: Scalar, n: Tensor | { n: Tensor }): Tensor;
  "special_shifted_chebyshev_polynomial_w.x_scalar_out"(
    x: Scalar,
    n: Tensor | { n: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_sinc.default"(self: Tensor): Tensor;
  "special_sinc.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "special_softmax.default"(
    self: Tensor,
    dim: Int | { dim: Int; dtype?: DTypeName | null },
    dtype?: DTypeName | null | { dtype?: DTypeName | null },
  ): Tensor;
  "special_spherical_bessel_j0.default"(x: Tensor): Tensor;
  "special_spherical_bessel_j0.out"(x: Tensor, keywords: { out: Tensor }): Tensor;
  "special_xlog1py.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "special_xlog1py.other_scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "special_xlog1py.other_scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_xlog1py.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_xlog1py.self_scalar"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "special_xlog1py.self_scalar_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_xlogy.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "special_xlogy.other_scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "special_xlogy.other_scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_xlogy.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "special_xlogy.self_scalar"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "special_xlogy.self_scalar_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_zeta.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "special_zeta.other_scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "special_zeta.other_scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "special_zeta.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "special_zeta.self_scalar"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "special_zeta.self_scalar_out"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "split.Tensor"(self: Tensor, split_size: Int | { split_size: Int; dim?: Int }, dim?: Int | { dim?: Int }): Tensor[];
  "split.sizes"(
    self: Tensor,
    split_size: readonly Int[] | { split_size: readonly Int[]; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "split_copy.Tensor"(
    self: Tensor,
    split_size: Int | { split_size: Int; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "split_copy.Tensor_out"(
    self: Tensor,
    split_size: Int | { split_size: Int; dim?: Int; out: readonly Tensor[] },
    dim?: Int | { dim?: Int; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "split_with_sizes.default"(
    self: Tensor,
    split_sizes: readonly Int[] | { split_sizes: readonly Int[]; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "split_with_sizes_copy.default"(
    self: Tensor,
    split_sizes: readonly Int[] | { split_sizes: readonly Int[]; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "split_with_sizes_copy.out"(
    self: Tensor,
    split_sizes: readonly Int[] | { split_sizes: readonly Int[]; dim?: Int; out: readonly Tensor[] },
    dim?: Int | { dim?: Int; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "sqrt.default"(self: Tensor): Tensor;
  "sqrt.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sqrt_.default"(self: Tensor): Tensor;
  "square.default"(self: Tensor): Tensor;
  "square.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "square_.default"(self: Tensor): Tensor;
  "squeeze.default"(self: Tensor): Tensor;
  "squeeze.dim"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "squeeze.dimname"(self: Tensor, dim: string | { dim: string }): Tensor;
  "squeeze.dims"(self: Tensor, dim: readonly Int[] | { dim: readonly Int[] }): Tensor;
  "squeeze_.default"(self: Tensor): Tensor;
  "squeeze_.dim"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "squeeze_.dimname"(self: Tensor, dim: string | { dim: string }): Tensor;
  "squeeze_.dims"(self: Tensor, dim: readonly Int[] | { dim: readonly Int[] }): Tensor;
  "squeeze_copy.default"(self: Tensor): Tensor;
  "squeeze_copy.dim"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "squeeze_copy.dim_out"(self: Tensor, dim: Int | { dim: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "squeeze_copy.dims"(self: Tensor, dim: readonly Int[] | { dim: readonly Int[] }): Tensor;
  "squeeze_copy.dims_out"(
    self: Tensor,
    dim: readonly Int[] | { dim: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "squeeze_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "sspaddmm.default"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar },
  ): Tensor;
  "sspaddmm.out"(
    self: Tensor,
    mat1: Tensor | { mat1: Tensor; mat2: Tensor; beta?: Scalar; alpha?: Scalar; out: Tensor },
    mat2: Tensor,
    keywords?: { beta?: Scalar; alpha?: Scalar; out: Tensor },
  ): Tensor;
  "stack.default"(tensors: readonly Tensor[], dim?: Int | { dim?: Int }): Tensor;
  "stack.out"(tensors: readonly Tensor[], dim?: Int | { dim?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "std.default"(self: Tensor, unbiased?: boolean | { unbiased?: boolean }): Tensor;
  "std.correction"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): Tensor;
  "std.correction_names"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): Tensor;
  "std.correction_names_out"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; correction?: Scalar | null; keepdim?: boolean; out: Tensor },
    keywords?: { correction?: Scalar | null; keepdim?: boolean; out: Tensor },
  ): Tensor;
  "std.correction_out"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out: Tensor },
    keywords?: { correction?: Scalar | null; keepdim?: boolean; out: Tensor },
  ): Tensor;
  "std.dim"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "std.names_dim"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "std.names_out"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; unbiased?: boolean; keepdim?: boolean; out: Tensor },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "std.out"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; unbiased?: boolean; keepdim?: boolean; out: Tensor },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "std_mean.default"(self: Tensor, unbiased?: boolean | { unbiased?: boolean }): [Tensor, Tensor];
  "std_mean.correction"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): [Tensor, Tensor];
  "std_mean.correction_names"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): [Tensor, Tensor];
  "std_mean.correction_out"(
    self: Tensor,
    dim?:
      | Ints
      | null
      | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "std_mean.dim"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [Tensor, Tensor];
  "std_mean.names_dim"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [Tensor, Tensor];
  "stft.default"(
    self: Tensor,
    n_fft:
      | Int
      | {
          n_fft: Int;
          hop_length?: Int | null;
          win_length?: Int | null;
          window?: Tensor | null;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    hop_length?:
      | Int
      | null
      | {
          hop_length?: Int | null;
          win_length?: Int | null;
          window?: Tensor | null;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    win_length?:
      | Int
      | null
      | {
          win_length?: Int | null;
          window?: Tensor | null;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    window?:
      | Tensor
      | null
      | {
          window?: Tensor | null;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    normalized?:
      | boolean
      | {
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    onesided?:
      | boolean
      | null
      | { onesided?: boolean | null; return_complex?: boolean | null; align_to_window?: boolean | null },
    return_complex?: boolean | null | { return_complex?: boolean | null; align_to_window?: boolean | null },
    align_to_window?: boolean | null | { align_to_window?: boolean | null },
  ): Tensor;
  "stft.center"(
    self: Tensor,
    n_fft:
      | Int
      | {
          n_fft: Int;
          hop_length?: Int | null;
          win_length?: Int | null;
          window?: Tensor | null;
          center?: boolean;
          pad_mode?: string;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    hop_length?:
      | Int
      | null
      | {
          hop_length?: Int | null;
          win_length?: Int | null;
          window?: Tensor | null;
          center?: boolean;
          pad_mode?: string;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    win_length?:
      | Int
      | null
      | {
          win_length?: Int | null;
          window?: Tensor | null;
          center?: boolean;
          pad_mode?: string;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    window?:
      | Tensor
      | null
      | {
          window?: Tensor | null;
          center?: boolean;
          pad_mode?: string;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    center?:
      | boolean
      | {
          center?: boolean;
          pad_mode?: string;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    pad_mode?:
      | string
      | {
          pad_mode?: string;
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    normalized?:
      | boolean
      | {
          normalized?: boolean;
          onesided?: boolean | null;
          return_complex?: boolean | null;
          align_to_window?: boolean | null;
        },
    onesided?:
      | boolean
      | null
      | { onesided?: boolean | null; return_complex?: boolean | null; align_to_window?: boolean | null },
    return_complex?: boolean | null | { return_complex?: boolean | null; align_to_window?: boolean | null },
    align_to_window?: boolean | null | { align_to_window?: boolean | null },
  ): Tensor;
  "stride.Dimname"(self: Tensor, dim: string | { dim: string }): Int;
  "stride.int"(self: Tensor, dim: Int | { dim: Int }): Int;
  "sub.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "sub.Scalar_out"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar; out: Tensor },
    alpha?: Scalar | { alpha?: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "sub.Tensor"(self: Tensor, other: Tensor | { other: Tensor; alpha?: Scalar }, keywords?: { alpha?: Scalar }): Tensor;
  "sub.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar; out: Tensor },
    keywords?: { alpha?: Scalar; out: Tensor },
  ): Tensor;
  "sub_.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "sub_.Tensor"(self: Tensor, other: Tensor | { other: Tensor; alpha?: Scalar }, keywords?: { alpha?: Scalar }): Tensor;
  "subtract.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "subtract.Tensor"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "subtract.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar; out: Tensor },
    keywords?: { alpha?: Scalar; out: Tensor },
  ): Tensor;
  "subtract_.Scalar"(
    self: Tensor,
    other: Scalar | { other: Scalar; alpha?: Scalar },
    alpha?: Scalar | { alpha?: Scalar },
  ): Tensor;
  "subtract_.Tensor"(
    self: Tensor,
    other: Tensor | { other: Tensor; alpha?: Scalar },
    keywords?: { alpha?: Scalar },
  ): Tensor;
  "sum.default"(self: Tensor, keywords?: { dtype?: DTypeName | null }): Tensor;
  "sum.DimnameList_out"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "sum.IntList_out"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null; out: Tensor },
    keywords?: { dtype?: DTypeName | null; out: Tensor },
  ): Tensor;
  "sum.dim_DimnameList"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "sum.dim_IntList"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; keepdim?: boolean; dtype?: DTypeName | null },
    keepdim?: boolean | { keepdim?: boolean; dtype?: DTypeName | null },
    keywords?: { dtype?: DTypeName | null },
  ): Tensor;
  "sum.out"(self: Tensor, keywords: { dtype?: DTypeName | null; out: Tensor }): Tensor;
  "sum_to_size.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "svd.default"(
    self: Tensor,
    some?: boolean | { some?: boolean; compute_uv?: boolean },
    compute_uv?: boolean | { compute_uv?: boolean },
  ): [U: Tensor, S: Tensor, V: Tensor];
  "svd.U"(
    self: Tensor,
    some?: boolean | { some?: boolean; compute_uv?: boolean; U: Tensor; S: Tensor; V: Tensor },
    compute_uv?: boolean | { compute_uv?: boolean; U: Tensor; S: Tensor; V: Tensor },
    keywords?: { U: Tensor; S: Tensor; V: Tensor },
  ): [U: Tensor, S: Tensor, V: Tensor];
  "swapaxes.default"(self: Tensor, axis0: Int | { axis0: Int; axis1: Int }, axis1: Int): Tensor;
  "swapaxes_.default"(self: Tensor, axis0: Int | { axis0: Int; axis1: Int }, axis1: Int): Tensor;
  "swapdims.default"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "swapdims_.default"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "sym_constrain_range.default"(size: Scalar, keywords?: { min?: Int | null; max?: Int | null }): void;
  "sym_constrain_range_for_size.default"(size: Scalar, keywords?: { min?: Int | null; max?: Int | null }): void;
  "sym_is_contiguous.default"(self: Tensor, memory_format?: MemoryFormat | { memory_format?: MemoryFormat }): boolean;
  "sym_numel.default"(self: Tensor): Int;
  "sym_size.int"(self: Tensor, dim: Int | { dim: Int }): Int;
  "sym_storage_offset.default"(self: Tensor): Int;
  "sym_stride.int"(self: Tensor, dim: Int | { dim: Int }): Int;
  "t.default"(self: Tensor): Tensor;
  "t_.default"(self: Tensor): Tensor;
  "t_copy.default"(self: Tensor): Tensor;
  "t_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "take.default"(self: Tensor, index: Tensor | { index: Tensor }): Tensor;
  "take.out"(self: Tensor, index: Tensor | { index: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "take_along_dim.default"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; dim?: Int | null },
    dim?: Int | null | { dim?: Int | null },
  ): Tensor;
  "take_along_dim.out"(
    self: Tensor,
    indices: Tensor | { indices: Tensor; dim?: Int | null; out: Tensor },
    dim?: Int | null | { dim?: Int | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "tan.default"(self: Tensor): Tensor;
  "tan.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "tan_.default"(self: Tensor): Tensor;
  "tanh.default"(self: Tensor): Tensor;
  "tanh.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "tanh_.default"(self: Tensor): Tensor;
  "tanh_backward.default"(grad_output: Tensor, output: Tensor | { output: Tensor }): Tensor;
  "tanh_backward.grad_input"(
    grad_output: Tensor,
    output: Tensor | { output: Tensor; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "tensor_split.indices"(
    self: Tensor,
    indices: readonly Int[] | { indices: readonly Int[]; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "tensor_split.sections"(
    self: Tensor,
    sections: Int | { sections: Int; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "tensor_split.tensor_indices_or_sections"(
    self: Tensor,
    tensor_indices_or_sections: Tensor | { tensor_indices_or_sections: Tensor; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "tensordot.default"(
    self: Tensor,
    other: Tensor | { other: Tensor; dims_self: readonly Int[]; dims_other: readonly Int[] },
    dims_self: readonly Int[],
    dims_other: readonly Int[],
  ): Tensor;
  "tensordot.out"(
    self: Tensor,
    other: Tensor | { other: Tensor; dims_self: readonly Int[]; dims_other: readonly Int[]; out: Tensor },
    dims_self: readonly Int[],
    dims_other: readonly Int[],
    keywords?: { out: Tensor },
  ): Tensor;
  "thnn_conv2d.default"(
    self: Tensor,
    weight: Tensor | { weight: Tensor; kernel_size: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints },
    stride?: Ints | { stride?: Ints; padding?: Ints },
    padding?: Ints | { padding?: Ints },
  ): Tensor;
  "thnn_conv2d.out"(
    self: Tensor,
    weight:
      | Tensor
      | { weight: Tensor; kernel_size: Ints; bias?: Tensor | null; stride?: Ints; padding?: Ints; out: Tensor },
    kernel_size: Ints,
    bias?: Tensor | null | { bias?: Tensor | null; stride?: Ints; padding?: Ints; out: Tensor },
    stride?: Ints | { stride?: Ints; padding?: Ints; out: Tensor },
    padding?: Ints | { padding?: Ints; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "threshold.default"(self: Tensor, threshold: Scalar | { threshold: Scalar; value: Scalar }, value: Scalar): Tensor;
  "threshold.out"(
    self: Tensor,
    threshold: Scalar | { threshold: Scalar; value: Scalar; out: Tensor },
    value: Scalar,
    keywords?: { out: Tensor },
  ): Tensor;
  "threshold_.default"(self: Tensor, threshold: Scalar | { threshold: Scalar; value: Scalar }, value: Scalar): Tensor;
  "threshold_backward.default"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; threshold: Scalar },
    threshold: Scalar,
  ): Tensor;
  "threshold_backward.grad_input"(
    grad_output: Tensor,
    self: Tensor | { self: Tensor; threshold: Scalar; grad_input: Tensor },
    threshold: Scalar,
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "tile.default"(self: Tensor, dims: readonly Int[] | { dims: readonly Int[] }): Tensor;
  "to.device"(
    self: Tensor,
    device:
      | Device
      | {
          device: Device;
          dtype: DTypeName;
          non_blocking?: boolean;
          copy?: boolean;
          memory_format?: MemoryFormat | null;
        },
    dtype: DTypeName,
    non_blocking?: boolean | { non_blocking?: boolean; copy?: boolean; memory_format?: MemoryFormat | null },
    copy?: boolean | { copy?: boolean; memory_format?: MemoryFormat | null },
    memory_format?: MemoryFormat | null | { memory_format?: MemoryFormat | null },
  ): Tensor;
  "to.dtype"(
    self: Tensor,
    dtype:
      | DTypeName
      | { dtype: DTypeName; non_blocking?: boolean; copy?: boolean; memory_format?: MemoryFormat | null },
    non_blocking?: boolean | { non_blocking?: boolean; copy?: boolean; memory_format?: MemoryFormat | null },
    copy?: boolean | { copy?: boolean; memory_format?: MemoryFormat | null },
    memory_format?: MemoryFormat | null | { memory_format?: MemoryFormat | null },
  ): Tensor;
  "to.dtype_layout"(
    self: Tensor,
    keywords?: { non_blocking?: boolean; copy?: boolean; memory_format?: MemoryFormat | null } & Placement,
  ): Tensor;
  "to.other"(
    self: Tensor,
    other: Tensor | { other: Tensor; non_blocking?: boolean; copy?: boolean; memory_format?: MemoryFormat | null },
    non_blocking?: boolean | { non_blocking?: boolean; copy?: boolean; memory_format?: MemoryFormat | null },
    copy?: boolean | { copy?: boolean; memory_format?: MemoryFormat | null },
    memory_format?: MemoryFormat | null | { memory_format?: MemoryFormat | null },
  ): Tensor;
  "to_dense.default"(
    self: Tensor,
    dtype?: DTypeName | null | { dtype?: DTypeName | null; masked_grad?: boolean | null },
    keywords?: { masked_grad?: boolean | null },
  ): Tensor;
  "to_dense_backward.default"(
    grad: Tensor,
    input: Tensor | { input: Tensor; masked_grad?: boolean | null },
    masked_grad?: boolean | null | { masked_grad?: boolean | null },
  ): Tensor;
  "to_mkldnn.default"(self: Tensor, dtype?: DTypeName | null | { dtype?: DTypeName | null }): Tensor;
  "to_mkldnn.out"(
    self: Tensor,
    dtype?: DTypeName | null | { dtype?: DTypeName | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "to_mkldnn_backward.default"(grad: Tensor, input: Tensor | { input: Tensor }): Tensor;
  "to_padded_tensor.default"(
    self: Tensor,
    padding: number | { padding: number; output_size?: readonly Int[] | null },
    output_size?: readonly Int[] | null | { output_size?: readonly Int[] | null },
  ): Tensor;
  "to_padded_tensor.out"(
    self: Tensor,
    padding: number | { padding: number; output_size?: readonly Int[] | null; out: Tensor },
    output_size?: readonly Int[] | null | { output_size?: readonly Int[] | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "to_sparse.default"(
    self: Tensor,
    keywords?: { layout?: Layout | null; blocksize?: Ints | null; dense_dim?: Int | null },
  ): Tensor;
  "to_sparse.sparse_dim"(self: Tensor, sparse_dim: Int | { sparse_dim: Int }): Tensor;
  "to_sparse_bsc.default"(
    self: Tensor,
    blocksize: Ints | { blocksize: Ints; dense_dim?: Int | null },
    dense_dim?: Int | null | { dense_dim?: Int | null },
  ): Tensor;
  "to_sparse_bsr.default"(
    self: Tensor,
    blocksize: Ints | { blocksize: Ints; dense_dim?: Int | null },
    dense_dim?: Int | null | { dense_dim?: Int | null },
  ): Tensor;
  "to_sparse_csc.default"(self: Tensor, dense_dim?: Int | null | { dense_dim?: Int | null }): Tensor;
  "to_sparse_csr.default"(self: Tensor, dense_dim?: Int | null | { dense_dim?: Int | null }): Tensor;
  "topk.default"(
    self: Tensor,
    k: Int | { k: Int; dim?: Int; largest?: boolean; sorted?: boolean },
    dim?: Int | { dim?: Int; largest?: boolean; sorted?: boolean },
    largest?: boolean | { largest?: boolean; sorted?: boolean },
    sorted?: boolean | { sorted?: boolean },
  ): [values: Tensor, indices: Tensor];
  "topk.values"(
    self: Tensor,
    k: Int | { k: Int; dim?: Int; largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor },
    dim?: Int | { dim?: Int; largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor },
    largest?: boolean | { largest?: boolean; sorted?: boolean; values: Tensor; indices: Tensor },
    sorted?: boolean | { sorted?: boolean; values: Tensor; indices: Tensor },
    keywords?: { values: Tensor; indices: Tensor },
  ): [values: Tensor, indices: Tensor];
  "trace.default"(self: Tensor): Tensor;
  "trace.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "trace_backward.default"(grad: Tensor, sizes: readonly Int[] | { sizes: readonly Int[] }): Tensor;
  "transpose.Dimname"(self: Tensor, dim0: string | { dim0: string; dim1: string }, dim1: string): Tensor;
  "transpose.int"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "transpose_.default"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "transpose_copy.int"(self: Tensor, dim0: Int | { dim0: Int; dim1: Int }, dim1: Int): Tensor;
  "transpose_copy.int_out"(
    self: Tensor,
    dim0: Int | { dim0: Int; dim1: Int; out: Tensor },
    dim1: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "trapezoid.dx"(y: Tensor, keywords?: { dx?: Scalar; dim?: Int }): Tensor;
  "trapezoid.x"(y: Tensor, x: Tensor | { x: Tensor; dim?: Int }, keywords?: { dim?: Int }): Tensor;
  "trapz.dx"(y: Tensor, keywords?: { dx?: number; dim?: Int }): Tensor;
  "trapz.x"(y: Tensor, x: Tensor | { x: Tensor; dim?: Int }, keywords?: { dim?: Int }): Tensor;
  "triangular_solve.default"(
    self: Tensor,
    A: Tensor | { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean },
    upper?: boolean | { upper?: boolean; transpose?: boolean; unitriangular?: boolean },
    transpose?: boolean | { transpose?: boolean; unitriangular?: boolean },
    unitriangular?: boolean | { unitriangular?: boolean },
  ): [solution: Tensor, cloned_coefficient: Tensor];
  "triangular_solve.X"(
    self: Tensor,
    A: Tensor | { A: Tensor; upper?: boolean; transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor },
    upper?: boolean | { upper?: boolean; transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor },
    transpose?: boolean | { transpose?: boolean; unitriangular?: boolean; X: Tensor; M: Tensor },
    unitriangular?: boolean | { unitriangular?: boolean; X: Tensor; M: Tensor },
    keywords?: { X: Tensor; M: Tensor },
  ): [solution: Tensor, cloned_coefficient: Tensor];
  "tril.default"(self: Tensor, diagonal?: Int | { diagonal?: Int }): Tensor;
  "tril.out"(self: Tensor, diagonal?: Int | { diagonal?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "tril_.default"(self: Tensor, diagonal?: Int | { diagonal?: Int }): Tensor;
  "tril_indices.default"(
    row: Int,
    col: Int | ({ col: Int; offset?: Int } & Placement),
    offset?: Int | ({ offset?: Int } & Placement),
    keywords?: Placement,
  ): Tensor;
  "tril_indices.out"(
    row: Int,
    col: Int | { col: Int; offset?: Int; out: Tensor },
    offset?: Int | { offset?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "triplet_margin_loss.default"(
    anchor: Tensor,
    positive:
      | Tensor
      | {
          positive: Tensor;
          negative: Tensor;
          margin?: number;
          p?: number;
          eps?: number;
          swap?: boolean;
          reduction?: Int;
        },
    negative: Tensor,
    margin?: number | { margin?: number; p?: number; eps?: number; swap?: boolean; reduction?: Int },
    p?: number | { p?: number; eps?: number; swap?: boolean; reduction?: Int },
    eps?: number | { eps?: number; swap?: boolean; reduction?: Int },
    swap?: boolean | { swap?: boolean; reduction?: Int },
    reduction?: Int | { reduction?: Int },
  ): Tensor;
  "triu.default"(self: Tensor, diagonal?: Int | { diagonal?: Int }): Tensor;
  "triu.out"(self: Tensor, diagonal?: Int | { diagonal?: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "triu_.default"(self: Tensor, diagonal?: Int | { diagonal?: Int }): Tensor;
  "triu_indices.default"(
    row: Int,
    col: Int | ({ col: Int; offset?: Int } & Placement),
    offset?: Int | ({ offset?: Int } & Placement),
    keywords?: Placement,
  ): Tensor;
  "triu_indices.out"(
    row: Int,
    col: Int | { col: Int; offset?: Int; out: Tensor },
    offset?: Int | { offset?: Int; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "true_divide.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "true_divide.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "true_divide.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "true_divide_.Scalar"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "true_divide_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "trunc.default"(self: Tensor): Tensor;
  "trunc.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "trunc_.default"(self: Tensor): Tensor;
  "type_as.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "unbind.Dimname"(self: Tensor, dim: string | { dim: string }): Tensor[];
  "unbind.int"(self: Tensor, dim?: Int | { dim?: Int }): Tensor[];
  "unbind_copy.int"(self: Tensor, dim?: Int | { dim?: Int }): Tensor[];
  "unbind_copy.int_out"(
    self: Tensor,
    dim?: Int | { dim?: Int; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "unflatten.Dimname"(
    self: Tensor,
    dim: string | { dim: string; sizes: readonly Int[]; names: readonly string[] },
    sizes: readonly Int[],
    names: readonly string[],
  ): Tensor;
  "unflatten.int"(self: Tensor, dim: Int | { dim: Int; sizes: readonly Int[] }, sizes: readonly Int[]): Tensor;
  "unflatten_dense_tensors.default"(
    flat: Tensor,
    tensors: readonly Tensor[] | { tensors: readonly Tensor[] },
  ): Tensor[];
  "unfold.default"(
    self: Tensor,
    dimension: Int | { dimension: Int; size: Int; step: Int },
    size: Int,
    step: Int,
  ): Tensor;
  "unfold_backward.default"(
    grad_in: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; dim: Int; size: Int; step: Int },
    dim: Int,
    size: Int,
    step: Int,
  ): Tensor;
  "unfold_backward.out"(
    grad_in: Tensor,
    input_sizes: readonly Int[] | { input_sizes: readonly Int[]; dim: Int; size: Int; step: Int; out: Tensor },
    dim: Int,
    size: Int,
    step: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "unfold_copy.default"(
    self: Tensor,
    dimension: Int | { dimension: Int; size: Int; step: Int },
    size: Int,
    step: Int,
  ): Tensor;
  "unfold_copy.out"(
    self: Tensor,
    dimension: Int | { dimension: Int; size: Int; step: Int; out: Tensor },
    size: Int,
    step: Int,
    keywords?: { out: Tensor },
  ): Tensor;
  "uniform.default"(
    self: Tensor,
    from?: number | { from?: number; to?: number; generator?: Generator | null },
    to?: number | { to?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "uniform.out"(
    self: Tensor,
    from?: number | { from?: number; to?: number; generator?: Generator | null; out: Tensor },
    to?: number | { to?: number; generator?: Generator | null; out: Tensor },
    keywords?: { generator?: Generator | null; out: Tensor },
  ): Tensor;
  "uniform_.default"(
    self: Tensor,
    from?: number | { from?: number; to?: number; generator?: Generator | null },
    to?: number | { to?: number; generator?: Generator | null },
    keywords?: { generator?: Generator | null },
  ): Tensor;
  "unique_consecutive.default"(
    self: Tensor,
    return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean; dim?: Int | null },
    return_counts?: boolean | { return_counts?: boolean; dim?: Int | null },
    dim?: Int | null | { dim?: Int | null },
  ): [Tensor, Tensor, Tensor];
  "unique_consecutive.out"(
    self: Tensor,
    return_inverse?:
      | boolean
      | {
          return_inverse?: boolean;
          return_counts?: boolean;
          dim?: Int | null;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    return_counts?: boolean | { return_counts?: boolean; dim?: Int | null; out0: Tensor; out1: Tensor; out2: Tensor },
    dim?: Int | null | { dim?: Int | null; out0: Tensor; out1: Tensor; out2: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "unique_dim.default"(
    self: Tensor,
    dim: Int | { dim: Int; sorted?: boolean; return_inverse?: boolean; return_counts?: boolean },
    sorted?: boolean | { sorted?: boolean; return_inverse?: boolean; return_counts?: boolean },
    return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean },
    return_counts?: boolean | { return_counts?: boolean },
  ): [Tensor, Tensor, Tensor];
  "unique_dim.out"(
    self: Tensor,
    dim:
      | Int
      | {
          dim: Int;
          sorted?: boolean;
          return_inverse?: boolean;
          return_counts?: boolean;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    sorted?:
      | boolean
      | {
          sorted?: boolean;
          return_inverse?: boolean;
          return_counts?: boolean;
          out0: Tensor;
          out1: Tensor;
          out2: Tensor;
        },
    return_inverse?:
      | boolean
      | { return_inverse?: boolean; return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    return_counts?: boolean | { return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "unique_dim_consecutive.default"(
    self: Tensor,
    dim: Int | { dim: Int; return_inverse?: boolean; return_counts?: boolean },
    return_inverse?: boolean | { return_inverse?: boolean; return_counts?: boolean },
    return_counts?: boolean | { return_counts?: boolean },
  ): [Tensor, Tensor, Tensor];
  "unique_dim_consecutive.out"(
    self: Tensor,
    dim:
      | Int
      | { dim: Int; return_inverse?: boolean; return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    return_inverse?:
      | boolean
      | { return_inverse?: boolean; return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    return_counts?: boolean | { return_counts?: boolean; out0: Tensor; out1: Tensor; out2: Tensor },
    keywords?: { out0: Tensor; out1: Tensor; out2: Tensor },
  ): [Tensor, Tensor, Tensor];
  "unsafe_chunk.default"(self: Tensor, chunks: Int | { chunks: Int; dim?: Int }, dim?: Int | { dim?: Int }): Tensor[];
  "unsafe_split.Tensor"(
    self: Tensor,
    split_size: Int | { split_size: Int; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "unsafe_split.Tensor_out"(
    self: Tensor,
    split_size: Int | { split_size: Int; dim?: Int; out: readonly Tensor[] },
    dim?: Int | { dim?: Int; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "unsafe_split_with_sizes.default"(
    self: Tensor,
    split_sizes: readonly Int[] | { split_sizes: readonly Int[]; dim?: Int },
    dim?: Int | { dim?: Int },
  ): Tensor[];
  "unsafe_split_with_sizes.out"(
    self: Tensor,
    split_sizes: readonly Int[] | { split_sizes: readonly Int[]; dim?: Int; out: readonly Tensor[] },
    dim?: Int | { dim?: Int; out: readonly Tensor[] },
    keywords?: { out: readonly Tensor[] },
  ): void;
  "unsqueeze.default"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "unsqueeze_.default"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "unsqueeze_copy.default"(self: Tensor, dim: Int | { dim: Int }): Tensor;
  "unsqueeze_copy.out"(self: Tensor, dim: Int | { dim: Int; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "upsample_bicubic2d.default"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_bicubic2d.out"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_bicubic2d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; align_corners: boolean; scale_factors: readonly number[] | null },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_bicubic2d_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_bicubic2d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "upsample_bilinear2d.default"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_bilinear2d.out"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; align_corners: boolean; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_bilinear2d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; align_corners: boolean; scale_factors: readonly number[] | null },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_bilinear2d.vec_out"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | {
          output_size: readonly Int[] | null;
          align_corners: boolean;
          scale_factors: readonly number[] | null;
          out: Tensor;
        },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_bilinear2d_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_bilinear2d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "upsample_linear1d.default"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; align_corners: boolean; scales?: number | null },
    align_corners: boolean,
    scales?: number | null | { scales?: number | null },
  ): Tensor;
  "upsample_linear1d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; align_corners: boolean; scales?: number | null; out: Tensor },
    align_corners: boolean,
    scales?: number | null | { scales?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_linear1d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; align_corners: boolean; scale_factors: readonly number[] | null },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_linear1d_backward.default"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; align_corners: boolean; scales?: number | null },
    input_size: Ints,
    align_corners: boolean,
    scales?: number | null | { scales?: number | null },
  ): Tensor;
  "upsample_linear1d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; input_size: Ints; align_corners: boolean; scales?: number | null; grad_input: Tensor },
    input_size: Ints,
    align_corners: boolean,
    scales?: number | null | { scales?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "upsample_nearest1d.default"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales?: number | null },
    scales?: number | null | { scales?: number | null },
  ): Tensor;
  "upsample_nearest1d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales?: number | null; out: Tensor },
    scales?: number | null | { scales?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_nearest1d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null },
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_nearest1d_backward.default"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; scales?: number | null },
    input_size: Ints,
    scales?: number | null | { scales?: number | null },
  ): Tensor;
  "upsample_nearest1d_backward.grad_input"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; scales?: number | null; grad_input: Tensor },
    input_size: Ints,
    scales?: number | null | { scales?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "upsample_nearest2d.default"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_nearest2d.out"(
    self: Tensor,
    output_size: Ints | { output_size: Ints; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_nearest2d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null },
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_nearest2d.vec_out"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null; out: Tensor },
    scale_factors: readonly number[] | null,
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_nearest2d_backward.default"(
    grad_output: Tensor,
    output_size: Ints | { output_size: Ints; input_size: Ints; scales_h?: number | null; scales_w?: number | null },
    input_size: Ints,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_nearest2d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; input_size: Ints; scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    input_size: Ints,
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "upsample_nearest3d.default"(
    self: Tensor,
    output_size:
      | Ints
      | { output_size: Ints; scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_d?: number | null | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_nearest3d.out"(
    self: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
          out: Tensor;
        },
    scales_d?:
      | number
      | null
      | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_nearest3d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; scale_factors: readonly number[] | null },
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_nearest3d_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    scales_d?: number | null | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_nearest3d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    scales_d?:
      | number
      | null
      | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "upsample_trilinear3d.default"(
    self: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          align_corners: boolean;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    align_corners: boolean,
    scales_d?: number | null | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_trilinear3d.out"(
    self: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          align_corners: boolean;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
          out: Tensor;
        },
    align_corners: boolean,
    scales_d?:
      | number
      | null
      | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; out: Tensor },
    scales_w?: number | null | { scales_w?: number | null; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "upsample_trilinear3d.vec"(
    input: Tensor,
    output_size:
      | readonly Int[]
      | null
      | { output_size: readonly Int[] | null; align_corners: boolean; scale_factors: readonly number[] | null },
    align_corners: boolean,
    scale_factors: readonly number[] | null,
  ): Tensor;
  "upsample_trilinear3d_backward.default"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_d?: number | null | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null },
    scales_w?: number | null | { scales_w?: number | null },
  ): Tensor;
  "upsample_trilinear3d_backward.grad_input"(
    grad_output: Tensor,
    output_size:
      | Ints
      | {
          output_size: Ints;
          input_size: Ints;
          align_corners: boolean;
          scales_d?: number | null;
          scales_h?: number | null;
          scales_w?: number | null;
          grad_input: Tensor;
        },
    input_size: Ints,
    align_corners: boolean,
    scales_d?:
      | number
      | null
      | { scales_d?: number | null; scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_h?: number | null | { scales_h?: number | null; scales_w?: number | null; grad_input: Tensor },
    scales_w?: number | null | { scales_w?: number | null; grad_input: Tensor },
    keywords?: { grad_input: Tensor },
  ): Tensor;
  "value_selecting_reduction_backward.default"(
    grad: Tensor,
    dim: Int | { dim: Int; indices: Tensor; sizes: readonly Int[]; keepdim: boolean },
    indices: Tensor,
    sizes: readonly Int[],
    keepdim: boolean,
  ): Tensor;
  "values.default"(self: Tensor): Tensor;
  "values_copy.default"(self: Tensor): Tensor;
  "values_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "vander.default"(
    x: Tensor,
    N?: Int | null | { N?: Int | null; increasing?: boolean },
    increasing?: boolean | { increasing?: boolean },
  ): Tensor;
  "var.default"(self: Tensor, unbiased?: boolean | { unbiased?: boolean }): Tensor;
  "var.correction"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): Tensor;
  "var.correction_names"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): Tensor;
  "var.correction_names_out"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; correction?: Scalar | null; keepdim?: boolean; out: Tensor },
    keywords?: { correction?: Scalar | null; keepdim?: boolean; out: Tensor },
  ): Tensor;
  "var.correction_out"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out: Tensor },
    keywords?: { correction?: Scalar | null; keepdim?: boolean; out: Tensor },
  ): Tensor;
  "var.dim"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "var.names_dim"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): Tensor;
  "var.names_out"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; unbiased?: boolean; keepdim?: boolean; out: Tensor },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "var.out"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; unbiased?: boolean; keepdim?: boolean; out: Tensor },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean; out: Tensor },
    keepdim?: boolean | { keepdim?: boolean; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "var_mean.default"(self: Tensor, unbiased?: boolean | { unbiased?: boolean }): [Tensor, Tensor];
  "var_mean.correction"(
    self: Tensor,
    dim?: Ints | null | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): [Tensor, Tensor];
  "var_mean.correction_names"(
    self: Tensor,
    dim:
      | string
      | readonly string[]
      | { dim: string | readonly string[]; correction?: Scalar | null; keepdim?: boolean },
    keywords?: { correction?: Scalar | null; keepdim?: boolean },
  ): [Tensor, Tensor];
  "var_mean.correction_out"(
    self: Tensor,
    dim?:
      | Ints
      | null
      | { dim?: Ints | null; correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor },
    keywords?: { correction?: Scalar | null; keepdim?: boolean; out0: Tensor; out1: Tensor },
  ): [Tensor, Tensor];
  "var_mean.dim"(
    self: Tensor,
    dim: Ints | null | { dim: Ints | null; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [Tensor, Tensor];
  "var_mean.names_dim"(
    self: Tensor,
    dim: string | readonly string[] | { dim: string | readonly string[]; unbiased?: boolean; keepdim?: boolean },
    unbiased?: boolean | { unbiased?: boolean; keepdim?: boolean },
    keepdim?: boolean | { keepdim?: boolean },
  ): [Tensor, Tensor];
  "vdot.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "vdot.out"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "view.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "view.dtype"(self: Tensor, dtype: DTypeName | { dtype: DTypeName }): Tensor;
  "view_as.default"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "view_as_complex.default"(self: Tensor): Tensor;
  "view_as_complex_copy.default"(self: Tensor): Tensor;
  "view_as_complex_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "view_as_real.default"(self: Tensor): Tensor;
  "view_as_real_copy.default"(self: Tensor): Tensor;
  "view_as_real_copy.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "view_copy.default"(self: Tensor, size: readonly Int[] | { size: readonly Int[] }): Tensor;
  "view_copy.dtype"(self: Tensor, dtype: DTypeName | { dtype: DTypeName }): Tensor;
  "view_copy.dtype_out"(
    self: Tensor,
    dtype: DTypeName | { dtype: DTypeName; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "view_copy.out"(
    self: Tensor,
    size: readonly Int[] | { size: readonly Int[]; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "vsplit.array"(self: Tensor, indices: readonly Int[] | { indices: readonly Int[] }): Tensor[];
  "vsplit.int"(self: Tensor, sections: Int | { sections: Int }): Tensor[];
  "vstack.default"(tensors: readonly Tensor[]): Tensor;
  "vstack.out"(tensors: readonly Tensor[], keywords: { out: Tensor }): Tensor;
  "where.default"(condition: Tensor): Tensor[];
  "where.Scalar"(condition: Tensor, self: Scalar | { self: Scalar; other: Scalar }, other: Scalar): Tensor;
  "where.ScalarOther"(condition: Tensor, self: Tensor | { self: Tensor; other: Scalar }, other: Scalar): Tensor;
  "where.ScalarSelf"(condition: Tensor, self: Scalar | { self: Scalar; other: Tensor }, other: Tensor): Tensor;
  "where.self"(condition: Tensor, self: Tensor | { self: Tensor; other: Tensor }, other: Tensor): Tensor;
  "where.self_out"(
    condition: Tensor,
    self: Tensor | { self: Tensor; other: Tensor; out: Tensor },
    other: Tensor,
    keywords?: { out: Tensor },
  ): Tensor;
  "xlogy.OutScalar_Other"(
    self: Tensor,
    other: Scalar | { other: Scalar; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "xlogy.OutScalar_Self"(
    self: Scalar,
    other: Tensor | { other: Tensor; out: Tensor },
    keywords?: { out: Tensor },
  ): Tensor;
  "xlogy.OutTensor"(self: Tensor, other: Tensor | { other: Tensor; out: Tensor }, keywords?: { out: Tensor }): Tensor;
  "xlogy.Scalar_Other"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "xlogy.Scalar_Self"(self: Scalar, other: Tensor | { other: Tensor }): Tensor;
  "xlogy.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "xlogy_.Scalar_Other"(self: Tensor, other: Scalar | { other: Scalar }): Tensor;
  "xlogy_.Tensor"(self: Tensor, other: Tensor | { other: Tensor }): Tensor;
  "zero.default"(self: Tensor): Tensor;
  "zero.out"(self: Tensor, keywords: { out: Tensor }): Tensor;
  "zero_.default"(self: Tensor): Tensor;
  "zeros.default"(size: readonly Int[], keywords?: Placement): Tensor;
  "zeros.names"(size: readonly Int[], keywords: { names: readonly string[] | null } & Placement): Tensor;
  "zeros.names_out"(size: readonly Int[], keywords: { names: readonly string[] | null; out: Tensor }): Tensor;
  "zeros.out"(size: readonly Int[], keywords: { out: Tensor }): Tensor;
  "zeros_like.default"(self: Tensor, keywords?: { memory_format?: MemoryFormat | null } & Placement): Tensor;
  "zeros_like.out"(self: Tensor, keywords: { memory_format?: MemoryFormat | null; out: Tensor }): Tensor;
}

type F<Name extends keyof Overloads> = Overloads[Name];

/** Every operator by its name, and each of its overloads by its full one. */
export interface Operators extends Overloads {
  __and__: F<"__and__.Scalar"> & F<"__and__.Tensor">;
  __iand__: F<"__iand__.Scalar"> & F<"__iand__.Tensor">;
  __ilshift__: F<"__ilshift__.Scalar"> & F<"__ilshift__.Tensor">;
  __ior__: F<"__ior__.Scalar"> & F<"__ior__.Tensor">;
  __irshift__: F<"__irshift__.Scalar"> & F<"__irshift__.Tensor">;
  __ixor__: F<"__ixor__.Scalar"> & F<"__ixor__.Tensor">;
  __lshift__: F<"__lshift__.Scalar"> & F<"__lshift__.Tensor"> & F<"__lshift__.Scalar_out"> & F<"__lshift__.Tensor_out">;
  __or__: F<"__or__.Scalar"> & F<"__or__.Tensor">;
  __rshift__: F<"__rshift__.Scalar"> & F<"__rshift__.Tensor"> & F<"__rshift__.Scalar_out"> & F<"__rshift__.Tensor_out">;
  __xor__: F<"__xor__.Scalar"> & F<"__xor__.Tensor">;
  _adaptive_avg_pool2d: F<"_adaptive_avg_pool2d.default"> & F<"_adaptive_avg_pool2d.out">;
  _adaptive_avg_pool2d_backward: F<"_adaptive_avg_pool2d_backward.default"> & F<"_adaptive_avg_pool2d_backward.out">;
  _adaptive_avg_pool3d: F<"_adaptive_avg_pool3d.default"> & F<"_adaptive_avg_pool3d.out">;
  _adaptive_avg_pool3d_backward: F<"_adaptive_avg_pool3d_backward.default"> & F<"_adaptive_avg_pool3d_backward.out">;
  _add_batch_dim: F<"_add_batch_dim.default">;
  _add_relu: F<"_add_relu.Scalar"> & F<"_add_relu.Tensor"> & F<"_add_relu.Scalar_out"> & F<"_add_relu.out">;
  _add_relu_: F<"_add_relu_.Scalar"> & F<"_add_relu_.Tensor">;
  _addmm_activation: F<"_addmm_activation.default"> & F<"_addmm_activation.out">;
  _aminmax: F<"_aminmax.default"> & F<"_aminmax.dim"> & F<"_aminmax.dim_out"> & F<"_aminmax.out">;
  _amp_foreach_non_finite_check_and_unscale: F<"_amp_foreach_non_finite_check_and_unscale.default"> &
    F<"_amp_foreach_non_finite_check_and_unscale.out">;
  _amp_foreach_non_finite_check_and_unscale_: F<"_amp_foreach_non_finite_check_and_unscale_.default">;
  _amp_update_scale: F<"_amp_update_scale.default"> & F<"_amp_update_scale.out">;
  _amp_update_scale_: F<"_amp_update_scale_.default">;
  _assert_async: F<"_assert_async.default"> & F<"_assert_async.msg">;
  _assert_scalar: F<"_assert_scalar.default">;
  _assert_tensor_metadata: F<"_assert_tensor_metadata.default">;
  _autocast_to_full_precision: F<"_autocast_to_full_precision.default">;
  _autocast_to_reduced_precision: F<"_autocast_to_reduced_precision.default">;
  _backward: F<"_backward.default">;
  _batch_norm_impl_index: F<"_batch_norm_impl_index.default">;
  _batch_norm_impl_index_backward: F<"_batch_norm_impl_index_backward.default">;
  _batch_norm_no_update: F<"_batch_norm_no_update.default"> & F<"_batch_norm_no_update.out">;
  _batch_norm_with_update: F<"_batch_norm_with_update.default"> & F<"_batch_norm_with_update.out">;
  _batch_norm_with_update_functional: F<"_batch_norm_with_update_functional.default">;
  _cast_Byte: F<"_cast_Byte.default">;
  _cast_Char: F<"_cast_Char.default">;
  _cast_Double: F<"_cast_Double.default">;
  _cast_Float: F<"_cast_Float.default">;
  _cast_Half: F<"_cast_Half.default">;
  _cast_Int: F<"_cast_Int.default">;
  _cast_Long: F<"_cast_Long.default">;
  _cast_Short: F<"_cast_Short.default">;
  _cdist_backward: F<"_cdist_backward.default"> & F<"_cdist_backward.out">;
  _cdist_forward: F<"_cdist_forward.default"> & F<"_cdist_forward.out">;
  _cholesky_solve_helper: F<"_cholesky_solve_helper.default"> & F<"_cholesky_solve_helper.out">;
  _choose_qparams_per_tensor: F<"_choose_qparams_per_tensor.default">;
  _chunk_cat: F<"_chunk_cat.default"> & F<"_chunk_cat.out">;
  _coalesce: F<"_coalesce.default"> & F<"_coalesce.out">;
  _coalesced: F<"_coalesced.default"> & F<"_coalesced.out">;
  _coalesced_: F<"_coalesced_.default">;
  _compute_linear_combination: F<"_compute_linear_combination.default"> & F<"_compute_linear_combination.out">;
  _conj: F<"_conj.default">;
  _conj_copy: F<"_conj_copy.default"> & F<"_conj_copy.out">;
  _conj_physical: F<"_conj_physical.default"> & F<"_conj_physical.out">;
  _conv_depthwise2d: F<"_conv_depthwise2d.default"> & F<"_conv_depthwise2d.out">;
  _convert_indices_from_coo_to_csr: F<"_convert_indices_from_coo_to_csr.default"> &
    F<"_convert_indices_from_coo_to_csr.out">;
  _convert_indices_from_csr_to_coo: F<"_convert_indices_from_csr_to_coo.default"> &
    F<"_convert_indices_from_csr_to_coo.out">;
  _convert_weight_to_int4pack: F<"_convert_weight_to_int4pack.default">;
  _convert_weight_to_int4pack_for_cpu: F<"_convert_weight_to_int4pack_for_cpu.default">;
  _convolution: F<"_convolution.default"> & F<"_convolution.deprecated"> & F<"_convolution.out">;
  _convolution_double_backward: F<"_convolution_double_backward.default">;
  _convolution_mode: F<"_convolution_mode.default">;
  _copy_from: F<"_copy_from.default"> & F<"_copy_from.out">;
  _copy_from_and_resize: F<"_copy_from_and_resize.default"> & F<"_copy_from_and_resize.out">;
  _cslt_compress: F<"_cslt_compress.default">;
  _cslt_sparse_mm: F<"_cslt_sparse_mm.default">;
  _cslt_sparse_mm_search: F<"_cslt_sparse_mm_search.default">;
  _ctc_loss: F<"_ctc_loss.default"> & F<"_ctc_loss.Tensor"> & F<"_ctc_loss.Tensor_out"> & F<"_ctc_loss.out">;
  _ctc_loss_backward: F<"_ctc_loss_backward.default"> & F<"_ctc_loss_backward.Tensor"> & F<"_ctc_loss_backward.out">;
  _cudnn_attention_backward: F<"_cudnn_attention_backward.default">;
  _cudnn_attention_forward: F<"_cudnn_attention_forward.default">;
  _cudnn_ctc_loss: F<"_cudnn_ctc_loss.default"> & F<"_cudnn_ctc_loss.Tensor"> & F<"_cudnn_ctc_loss.out">;
  _cudnn_init_dropout_state: F<"_cudnn_init_dropout_state.default"> & F<"_cudnn_init_dropout_state.out">;
  _cudnn_rnn: F<"_cudnn_rnn.default"> & F<"_cudnn_rnn.out">;
  _cudnn_rnn_backward: F<"_cudnn_rnn_backward.default"> & F<"_cudnn_rnn_backward.out">;
  _cudnn_rnn_flatten_weight: F<"_cudnn_rnn_flatten_weight.default"> & F<"_cudnn_rnn_flatten_weight.out">;
  _cufft_clear_plan_cache: F<"_cufft_clear_plan_cache.default">;
  _cufft_get_plan_cache_max_size: F<"_cufft_get_plan_cache_max_size.default">;
  _cufft_get_plan_cache_size: F<"_cufft_get_plan_cache_size.default">;
  _cufft_set_plan_cache_max_size: F<"_cufft_set_plan_cache_max_size.default">;
  _cummax_helper: F<"_cummax_helper.default">;
  _cummin_helper: F<"_cummin_helper.default">;
  _debug_has_internal_overlap: F<"_debug_has_internal_overlap.default">;
  _dimI: F<"_dimI.default">;
  _dimV: F<"_dimV.default">;
  _dim_arange: F<"_dim_arange.default">;
  _dirichlet_grad: F<"_dirichlet_grad.default"> & F<"_dirichlet_grad.out">;
  _dyn_quant_matmul_4bit: F<"_dyn_quant_matmul_4bit.default">;
  _dyn_quant_pack_4bit_weight: F<"_dyn_quant_pack_4bit_weight.default">;
  _efficient_attention_backward: F<"_efficient_attention_backward.default">;
  _efficient_attention_forward: F<"_efficient_attention_forward.default">;
  _efficientzerotensor: F<"_efficientzerotensor.default"> & F<"_efficientzerotensor.out">;
  _embedding_bag: F<"_embedding_bag.default"> & F<"_embedding_bag.out">;
  _embedding_bag_backward: F<"_embedding_bag_backward.default">;
  _embedding_bag_dense_backward: F<"_embedding_bag_dense_backward.default"> & F<"_embedding_bag_dense_backward.out">;
  _embedding_bag_forward_only: F<"_embedding_bag_forward_only.default"> & F<"_embedding_bag_forward_only.out">;
  _embedding_bag_per_sample_weights_backward: F<"_embedding_bag_per_sample_weights_backward.default"> &
    F<"_embedding_bag_per_sample_weights_backward.out">;
  _embedding_bag_sparse_backward: F<"_embedding_bag_sparse_backward.default">;
  _empty_affine_quantized: F<"_empty_affine_quantized.default"> & F<"_empty_affine_quantized.out">;
  _empty_per_channel_affine_quantized: F<"_empty_per_channel_affine_quantized.default"> &
    F<"_empty_per_channel_affine_quantized.out">;
  _euclidean_dist: F<"_euclidean_dist.default"> & F<"_euclidean_dist.out">;
  _fake_quantize_learnable_per_channel_affine: F<"_fake_quantize_learnable_per_channel_affine.default"> &
    F<"_fake_quantize_learnable_per_channel_affine.out">;
  _fake_quantize_learnable_per_channel_affine_backward: F<"_fake_quantize_learnable_per_channel_affine_backward.default">;
  _fake_quantize_learnable_per_tensor_affine: F<"_fake_quantize_learnable_per_tensor_affine.default"> &
    F<"_fake_quantize_learnable_per_tensor_affine.out">;
  _fake_quantize_learnable_per_tensor_affine_backward: F<"_fake_quantize_learnable_per_tensor_affine_backward.default">;
  _fake_quantize_per_tensor_affine_cachemask_tensor_qparams: F<"_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.default"> &
    F<"_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.out">;
  _fft_c2c: F<"_fft_c2c.default"> & F<"_fft_c2c.out">;
  _fft_c2r: F<"_fft_c2r.default"> & F<"_fft_c2r.out">;
  _fill_mem_eff_dropout_mask_: F<"_fill_mem_eff_dropout_mask_.default">;
  _flash_attention_backward: F<"_flash_attention_backward.default">;
  _flash_attention_forward: F<"_flash_attention_forward.default"> & F<"_flash_attention_forward.quantized">;
  _foobar: F<"_foobar.default"> & F<"_foobar.out">;
  _foreach_abs: F<"_foreach_abs.default"> & F<"_foreach_abs.out">;
  _foreach_abs_: F<"_foreach_abs_.default">;
  _foreach_acos: F<"_foreach_acos.default"> & F<"_foreach_acos.out">;
  _foreach_acos_: F<"_foreach_acos_.default">;
  _foreach_add: F<"_foreach_add.List"> &
    F<"_foreach_add.Scalar"> &
    F<"_foreach_add.ScalarList"> &
    F<"_foreach_add.Tensor"> &
    F<"_foreach_add.List_out"> &
    F<"_foreach_add.ScalarList_out"> &
    F<"_foreach_add.Scalar_out"> &
    F<"_foreach_add.Tensor_out">;
  _foreach_add_: F<"_foreach_add_.List"> &
    F<"_foreach_add_.Scalar"> &
    F<"_foreach_add_.ScalarList"> &
    F<"_foreach_add_.Tensor">;
  _foreach_addcdiv: F<"_foreach_addcdiv.Scalar"> &
    F<"_foreach_addcdiv.ScalarList"> &
    F<"_foreach_addcdiv.Tensor"> &
    F<"_foreach_addcdiv.ScalarList_out"> &
    F<"_foreach_addcdiv.Scalar_out"> &
    F<"_foreach_addcdiv.Tensor_out">;
  _foreach_addcdiv_: F<"_foreach_addcdiv_.Scalar"> & F<"_foreach_addcdiv_.ScalarList"> & F<"_foreach_addcdiv_.Tensor">;
  _foreach_addcmul: F<"_foreach_addcmul.Scalar"> &
    F<"_foreach_addcmul.ScalarList"> &
    F<"_foreach_addcmul.Tensor"> &
    F<"_foreach_addcmul.ScalarList_out"> &
    F<"_foreach_addcmul.Scalar_out"> &
    F<"_foreach_addcmul.Tensor_out">;
  _foreach_addcmul_: F<"_foreach_addcmul_.Scalar"> & F<"_foreach_addcmul_.ScalarList"> & F<"_foreach_addcmul_.Tensor">;
  _foreach_asin: F<"_foreach_asin.default"> & F<"_foreach_asin.out">;
  _foreach_asin_: F<"_foreach_asin_.default">;
  _foreach_atan: F<"_foreach_atan.default"> & F<"_foreach_atan.out">;
  _foreach_atan_: F<"_foreach_atan_.default">;
  _foreach_ceil: F<"_foreach_ceil.default"> & F<"_foreach_ceil.out">;
  _foreach_ceil_: F<"_foreach_ceil_.default">;
  _foreach_clamp_max: F<"_foreach_clamp_max.List"> &
    F<"_foreach_clamp_max.Scalar"> &
    F<"_foreach_clamp_max.ScalarList"> &
    F<"_foreach_clamp_max.List_out"> &
    F<"_foreach_clamp_max.ScalarList_out"> &
    F<"_foreach_clamp_max.Scalar_out">;
  _foreach_clamp_max_: F<"_foreach_clamp_max_.List"> &
    F<"_foreach_clamp_max_.Scalar"> &
    F<"_foreach_clamp_max_.ScalarList">;
  _foreach_clamp_min: F<"_foreach_clamp_min.List"> &
    F<"_foreach_clamp_min.Scalar"> &
    F<"_foreach_clamp_min.ScalarList"> &
    F<"_foreach_clamp_min.List_out"> &
    F<"_foreach_clamp_min.ScalarList_out"> &
    F<"_foreach_clamp_min.Scalar_out">;
  _foreach_clamp_min_: F<"_foreach_clamp_min_.List"> &
    F<"_foreach_clamp_min_.Scalar"> &
    F<"_foreach_clamp_min_.ScalarList">;
  _foreach_copy: F<"_foreach_copy.default"> & F<"_foreach_copy.out">;
  _foreach_copy_: F<"_foreach_copy_.default">;
  _foreach_cos: F<"_foreach_cos.default"> & F<"_foreach_cos.out">;
  _foreach_cos_: F<"_foreach_cos_.default">;
  _foreach_cosh: F<"_foreach_cosh.default"> & F<"_foreach_cosh.out">;
  _foreach_cosh_: F<"_foreach_cosh_.default">;
  _foreach_div: F<"_foreach_div.List"> &
    F<"_foreach_div.Scalar"> &
    F<"_foreach_div.ScalarList"> &
    F<"_foreach_div.Tensor"> &
    F<"_foreach_div.List_out"> &
    F<"_foreach_div.ScalarList_out"> &
    F<"_foreach_div.Scalar_out"> &
    F<"_foreach_div.Tensor_out">;
  _foreach_div_: F<"_foreach_div_.List"> &
    F<"_foreach_div_.Scalar"> &
    F<"_foreach_div_.ScalarList"> &
    F<"_foreach_div_.Tensor">;
  _foreach_erf: F<"_foreach_erf.default"> & F<"_foreach_erf.out">;
  _foreach_erf_: F<"_foreach_erf_.default">;
  _foreach_erfc: F<"_foreach_erfc.default"> & F<"_foreach_erfc.out">;
  _foreach_erfc_: F<"_foreach_erfc_.default">;
  _foreach_exp: F<"_foreach_exp.default"> & F<"_foreach_exp.out">;
  _foreach_exp_: F<"_foreach_exp_.default">;
  _foreach_expm1: F<"_foreach_expm1.default"> & F<"_foreach_expm1.out">;
  _foreach_expm1_: F<"_foreach_expm1_.default">;
  _foreach_floor: F<"_foreach_floor.default"> & F<"_foreach_floor.out">;
  _foreach_floor_: F<"_foreach_floor_.default">;
  _foreach_frac: F<"_foreach_frac.default"> & F<"_foreach_frac.out">;
  _foreach_frac_: F<"_foreach_frac_.default">;
  _foreach_lerp: F<"_foreach_lerp.List"> &
    F<"_foreach_lerp.Scalar"> &
    F<"_foreach_lerp.ScalarList"> &
    F<"_foreach_lerp.List_out"> &
    F<"_foreach_lerp.ScalarList_out"> &
    F<"_foreach_lerp.Scalar_out">;
  _foreach_lerp_: F<"_foreach_lerp_.List"> & F<"_foreach_lerp_.Scalar"> & F<"_foreach_lerp_.ScalarList">;
  _foreach_lgamma: F<"_foreach_lgamma.default"> & F<"_foreach_lgamma.out">;
  _foreach_lgamma_: F<"_foreach_lgamma_.default">;
  _foreach_log: F<"_foreach_log.default"> & F<"_foreach_log.out">;
  _foreach_log10: F<"_foreach_log10.default"> & F<"_foreach_log10.out">;
  _foreach_log10_: F<"_foreach_log10_.default">;
  _foreach_log1p: F<"_foreach_log1p.default"> & F<"_foreach_log1p.out">;
  _foreach_log1p_: F<"_foreach_log1p_.default">;
  _foreach_log2: F<"_foreach_log2.default"> & F<"_foreach_log2.out">;
  _foreach_log2_: F<"_foreach_log2_.default">;
  _foreach_log_: F<"_foreach_log_.default">;
  _foreach_max: F<"_foreach_max.default"> & F<"_foreach_max.out">;
  _foreach_maximum: F<"_foreach_maximum.List"> &
    F<"_foreach_maximum.Scalar"> &
    F<"_foreach_maximum.ScalarList"> &
    F<"_foreach_maximum.List_out"> &
    F<"_foreach_maximum.ScalarList_out"> &
    F<"_foreach_maximum.Scalar_out">;
  _foreach_maximum_: F<"_foreach_maximum_.List"> & F<"_foreach_maximum_.Scalar"> & F<"_foreach_maximum_.ScalarList">;
  _foreach_minimum: F<"_foreach_minimum.List"> &
    F<"_foreach_minimum.Scalar"> &
    F<"_foreach_minimum.ScalarList"> &
    F<"_foreach_minimum.List_out"> &
    F<"_foreach_minimum.ScalarList_out"> &
    F<"_foreach_minimum.Scalar_out">;
  _foreach_minimum_: F<"_foreach_minimum_.List"> & F<"_foreach_minimum_.Scalar"> & F<"_foreach_minimum_.ScalarList">;
  _foreach_mul: F<"_foreach_mul.List"> &
    F<"_foreach_mul.Scalar"> &
    F<"_foreach_mul.ScalarList"> &
    F<"_foreach_mul.Tensor"> &
    F<"_foreach_mul.List_out"> &
    F<"_foreach_mul.ScalarList_out"> &
    F<"_foreach_mul.Scalar_out"> &
    F<"_foreach_mul.Tensor_out">;
  _foreach_mul_: F<"_foreach_mul_.List"> &
    F<"_foreach_mul_.Scalar"> &
    F<"_foreach_mul_.ScalarList"> &
    F<"_foreach_mul_.Tensor">;
  _foreach_neg: F<"_foreach_neg.default"> & F<"_foreach_neg.out">;
  _foreach_neg_: F<"_foreach_neg_.default">;
  _foreach_norm: F<"_foreach_norm.Scalar"> & F<"_foreach_norm.Scalar_out">;
  _foreach_pow: F<"_foreach_pow.List"> &
    F<"_foreach_pow.Scalar"> &
    F<"_foreach_pow.ScalarAndTensor"> &
    F<"_foreach_pow.ScalarList"> &
    F<"_foreach_pow.List_out"> &
    F<"_foreach_pow.ScalarList_out"> &
    F<"_foreach_pow.Scalar_out">;
  _foreach_pow_: F<"_foreach_pow_.List"> & F<"_foreach_pow_.Scalar"> & F<"_foreach_pow_.ScalarList">;
  _foreach_powsum: F<"_foreach_powsum.Scalar"> & F<"_foreach_powsum.Scalar_out">;
  _foreach_reciprocal: F<"_foreach_reciprocal.default"> & F<"_foreach_reciprocal.out">;
  _foreach_reciprocal_: F<"_foreach_reciprocal_.default">;
  _foreach_round: F<"_foreach_round.default"> & F<"_foreach_round.out">;
  _foreach_round_: F<"_foreach_round_.default">;
  _foreach_rsqrt: F<"_foreach_rsqrt.default"> & F<"_foreach_rsqrt.out">;
  _foreach_rsqrt_: F<"_foreach_rsqrt_.default">;
  _foreach_sigmoid: F<"_foreach_sigmoid.default"> & F<"_foreach_sigmoid.out">;
  _foreach_sigmoid_: F<"_foreach_sigmoid_.default">;
  _foreach_sign: F<"_foreach_sign.default"> & F<"_foreach_sign.out">;
  _foreach_sign_: F<"_foreach_sign_.default">;
  _foreach_sin: F<"_foreach_sin.default"> & F<"_foreach_sin.out">;
  _foreach_sin_: F<"_foreach_sin_.default">;
  _foreach_sinh: F<"_foreach_sinh.default"> & F<"_foreach_sinh.out">;
  _foreach_sinh_: F<"_foreach_sinh_.default">;
  _foreach_sqrt: F<"_foreach_sqrt.default"> & F<"_foreach_sqrt.out">;
  _foreach_sqrt_: F<"_foreach_sqrt_.default">;
  _foreach_sub: F<"_foreach_sub.List"> &
    F<"_foreach_sub.Scalar"> &
    F<"_foreach_sub.ScalarList"> &
    F<"_foreach_sub.List_out"> &
    F<"_foreach_sub.ScalarList_out"> &
    F<"_foreach_sub.Scalar_out">;
  _foreach_sub_: F<"_foreach_sub_.List"> & F<"_foreach_sub_.Scalar"> & F<"_foreach_sub_.ScalarList">;
  _foreach_tan: F<"_foreach_tan.default"> & F<"_foreach_tan.out">;
  _foreach_tan_: F<"_foreach_tan_.default">;
  _foreach_tanh: F<"_foreach_tanh.default"> & F<"_foreach_tanh.out">;
  _foreach_tanh_: F<"_foreach_tanh_.default">;
  _foreach_trunc: F<"_foreach_trunc.default"> & F<"_foreach_trunc.out">;
  _foreach_trunc_: F<"_foreach_trunc_.default">;
  _foreach_zero: F<"_foreach_zero.default"> & F<"_foreach_zero.out">;
  _foreach_zero_: F<"_foreach_zero_.default">;
  _functional_assert_async: F<"_functional_assert_async.msg">;
  _functional_assert_scalar: F<"_functional_assert_scalar.default">;
  _functional_sym_constrain_range: F<"_functional_sym_constrain_range.default">;
  _functional_sym_constrain_range_for_size: F<"_functional_sym_constrain_range_for_size.default">;
  _fused_adagrad: F<"_fused_adagrad.default"> &
    F<"_fused_adagrad.out"> &
    F<"_fused_adagrad.tensor_lr"> &
    F<"_fused_adagrad.tensor_lr_out">;
  _fused_adagrad_: F<"_fused_adagrad_.default"> & F<"_fused_adagrad_.tensor_lr">;
  _fused_adam: F<"_fused_adam.default"> &
    F<"_fused_adam.out"> &
    F<"_fused_adam.tensor_lr"> &
    F<"_fused_adam.tensor_lr_out">;
  _fused_adam_: F<"_fused_adam_.default"> & F<"_fused_adam_.tensor_lr">;
  _fused_adamw: F<"_fused_adamw.default"> &
    F<"_fused_adamw.out"> &
    F<"_fused_adamw.tensor_lr"> &
    F<"_fused_adamw.tensor_lr_out">;
  _fused_adamw_: F<"_fused_adamw_.default"> & F<"_fused_adamw_.tensor_lr">;
  _fused_dropout: F<"_fused_dropout.default"> & F<"_fused_dropout.out">;
  _fused_moving_avg_obs_fq_helper: F<"_fused_moving_avg_obs_fq_helper.default"> &
    F<"_fused_moving_avg_obs_fq_helper.out">;
  _fused_moving_avg_obs_fq_helper_functional: F<"_fused_moving_avg_obs_fq_helper_functional.default">;
  _fused_rms_norm: F<"_fused_rms_norm.default">;
  _fused_rms_norm_backward: F<"_fused_rms_norm_backward.default">;
  _fused_sdp_choice: F<"_fused_sdp_choice.default">;
  _fused_sgd: F<"_fused_sgd.default"> & F<"_fused_sgd.out"> & F<"_fused_sgd.tensor_lr"> & F<"_fused_sgd.tensor_lr_out">;
  _fused_sgd_: F<"_fused_sgd_.default"> & F<"_fused_sgd_.tensor_lr">;
  _fw_primal: F<"_fw_primal.default">;
  _fw_primal_copy: F<"_fw_primal_copy.default"> & F<"_fw_primal_copy.out">;
  _gather_sparse_backward: F<"_gather_sparse_backward.default">;
  _grid_sampler_2d_cpu_fallback: F<"_grid_sampler_2d_cpu_fallback.default"> & F<"_grid_sampler_2d_cpu_fallback.out">;
  _grid_sampler_2d_cpu_fallback_backward: F<"_grid_sampler_2d_cpu_fallback_backward.default">;
  _grouped_mm: F<"_grouped_mm.default">;
  _has_compatible_shallow_copy_type: F<"_has_compatible_shallow_copy_type.default">;
  _has_same_storage_numel: F<"_has_same_storage_numel.default">;
  _histogramdd_bin_edges: F<"_histogramdd_bin_edges.default"> & F<"_histogramdd_bin_edges.out">;
  _histogramdd_from_bin_cts: F<"_histogramdd_from_bin_cts.default"> & F<"_histogramdd_from_bin_cts.out">;
  _histogramdd_from_bin_tensors: F<"_histogramdd_from_bin_tensors.default"> & F<"_histogramdd_from_bin_tensors.out">;
  _index_put_impl: F<"_index_put_impl.default"> & F<"_index_put_impl.out">;
  _index_put_impl_: F<"_index_put_impl_.default">;
  _indices: F<"_indices.default">;
  _indices_copy: F<"_indices_copy.default"> & F<"_indices_copy.out">;
  _int_mm: F<"_int_mm.default"> & F<"_int_mm.out">;
  _is_all_true: F<"_is_all_true.default">;
  _is_any_true: F<"_is_any_true.default">;
  _is_zerotensor: F<"_is_zerotensor.default">;
  _jagged_to_padded_dense_forward: F<"_jagged_to_padded_dense_forward.default">;
  _lazy_clone: F<"_lazy_clone.default">;
  _linalg_check_errors: F<"_linalg_check_errors.default">;
  _linalg_det: F<"_linalg_det.default"> & F<"_linalg_det.result">;
  _linalg_eigh: F<"_linalg_eigh.default"> & F<"_linalg_eigh.eigenvalues">;
  _linalg_eigvals: F<"_linalg_eigvals.default">;
  _linalg_slogdet: F<"_linalg_slogdet.default"> & F<"_linalg_slogdet.sign">;
  _linalg_solve_ex: F<"_linalg_solve_ex.default"> & F<"_linalg_solve_ex.result">;
  _linalg_svd: F<"_linalg_svd.default"> & F<"_linalg_svd.U">;
  _local_scalar_dense: F<"_local_scalar_dense.default">;
  _log_softmax: F<"_log_softmax.default"> & F<"_log_softmax.out">;
  _log_softmax_backward_data: F<"_log_softmax_backward_data.default"> & F<"_log_softmax_backward_data.out">;
  _logcumsumexp: F<"_logcumsumexp.default"> & F<"_logcumsumexp.out">;
  _lstm_mps: F<"_lstm_mps.default"> & F<"_lstm_mps.out">;
  _lu_with_info: F<"_lu_with_info.default">;
  _make_dep_token: F<"_make_dep_token.default">;
  _make_dual: F<"_make_dual.default">;
  _make_dual_copy: F<"_make_dual_copy.default"> & F<"_make_dual_copy.out">;
  _make_per_channel_quantized_tensor: F<"_make_per_channel_quantized_tensor.default"> &
    F<"_make_per_channel_quantized_tensor.out">;
  _make_per_tensor_quantized_tensor: F<"_make_per_tensor_quantized_tensor.default"> &
    F<"_make_per_tensor_quantized_tensor.out">;
  _masked_scale: F<"_masked_scale.default"> & F<"_masked_scale.out">;
  _masked_softmax: F<"_masked_softmax.default"> & F<"_masked_softmax.out">;
  _masked_softmax_backward: F<"_masked_softmax_backward.default"> & F<"_masked_softmax_backward.out">;
  _mixed_dtypes_linear: F<"_mixed_dtypes_linear.default">;
  _mkldnn_reshape: F<"_mkldnn_reshape.default"> & F<"_mkldnn_reshape.out">;
  _mkldnn_transpose: F<"_mkldnn_transpose.default"> & F<"_mkldnn_transpose.out">;
  _mkldnn_transpose_: F<"_mkldnn_transpose_.default">;
  _mps_convolution: F<"_mps_convolution.default"> & F<"_mps_convolution.out">;
  _mps_convolution_transpose: F<"_mps_convolution_transpose.default"> & F<"_mps_convolution_transpose.out">;
  _native_batch_norm_legit: F<"_native_batch_norm_legit.default"> &
    F<"_native_batch_norm_legit.no_stats_out"> &
    F<"_native_batch_norm_legit.out">;
  _native_batch_norm_legit_functional: F<"_native_batch_norm_legit_functional.default">;
  _native_batch_norm_legit_no_training: F<"_native_batch_norm_legit_no_training.default"> &
    F<"_native_batch_norm_legit_no_training.out">;
  _native_multi_head_attention: F<"_native_multi_head_attention.default"> & F<"_native_multi_head_attention.out">;
  _neg_view: F<"_neg_view.default">;
  _neg_view_copy: F<"_neg_view_copy.default"> & F<"_neg_view_copy.out">;
  _nested_compute_contiguous_strides_offsets: F<"_nested_compute_contiguous_strides_offsets.default">;
  _nested_from_padded: F<"_nested_from_padded.default"> & F<"_nested_from_padded.out">;
  _nested_from_padded_and_nested_example: F<"_nested_from_padded_and_nested_example.default"> &
    F<"_nested_from_padded_and_nested_example.out">;
  _nested_from_padded_tensor: F<"_nested_from_padded_tensor.default">;
  _nested_get_jagged_dummy: F<"_nested_get_jagged_dummy.default">;
  _nested_get_lengths: F<"_nested_get_lengths.default">;
  _nested_get_max_seqlen: F<"_nested_get_max_seqlen.default">;
  _nested_get_min_seqlen: F<"_nested_get_min_seqlen.default">;
  _nested_get_offsets: F<"_nested_get_offsets.default">;
  _nested_get_ragged_idx: F<"_nested_get_ragged_idx.default">;
  _nested_get_values: F<"_nested_get_values.default">;
  _nested_get_values_copy: F<"_nested_get_values_copy.default"> & F<"_nested_get_values_copy.out">;
  _nested_select_backward: F<"_nested_select_backward.default">;
  _nested_sum_backward: F<"_nested_sum_backward.default">;
  _nested_tensor_from_mask: F<"_nested_tensor_from_mask.default"> & F<"_nested_tensor_from_mask.out">;
  _nested_tensor_from_mask_left_aligned: F<"_nested_tensor_from_mask_left_aligned.default">;
  _nested_tensor_from_tensor_list: F<"_nested_tensor_from_tensor_list.default"> &
    F<"_nested_tensor_from_tensor_list.out">;
  _nested_tensor_size: F<"_nested_tensor_size.default"> & F<"_nested_tensor_size.out">;
  _nested_tensor_softmax_with_shape: F<"_nested_tensor_softmax_with_shape.default">;
  _nested_tensor_storage_offsets: F<"_nested_tensor_storage_offsets.default"> & F<"_nested_tensor_storage_offsets.out">;
  _nested_tensor_strides: F<"_nested_tensor_strides.default"> & F<"_nested_tensor_strides.out">;
  _nested_view_from_buffer: F<"_nested_view_from_buffer.default">;
  _nested_view_from_buffer_copy: F<"_nested_view_from_buffer_copy.default"> & F<"_nested_view_from_buffer_copy.out">;
  _nested_view_from_jagged: F<"_nested_view_from_jagged.default">;
  _nested_view_from_jagged_copy: F<"_nested_view_from_jagged_copy.default"> & F<"_nested_view_from_jagged_copy.out">;
  _new_zeros_with_same_feature_meta: F<"_new_zeros_with_same_feature_meta.default"> &
    F<"_new_zeros_with_same_feature_meta.out">;
  _nnpack_available: F<"_nnpack_available.default">;
  _nnz: F<"_nnz.default">;
  _pack_padded_sequence: F<"_pack_padded_sequence.default"> & F<"_pack_padded_sequence.out">;
  _pack_padded_sequence_backward: F<"_pack_padded_sequence_backward.default">;
  _pad_circular: F<"_pad_circular.default">;
  _pad_enum: F<"_pad_enum.default">;
  _pad_packed_sequence: F<"_pad_packed_sequence.default">;
  _padded_dense_to_jagged_forward: F<"_padded_dense_to_jagged_forward.default">;
  _pdist_forward: F<"_pdist_forward.default"> & F<"_pdist_forward.out">;
  _pin_memory: F<"_pin_memory.default"> & F<"_pin_memory.out">;
  _prelu_kernel: F<"_prelu_kernel.default">;
  _prelu_kernel_backward: F<"_prelu_kernel_backward.default">;
  _print: F<"_print.default">;
  _propagate_xla_data: F<"_propagate_xla_data.default">;
  _reshape_alias: F<"_reshape_alias.default">;
  _reshape_alias_copy: F<"_reshape_alias_copy.default"> & F<"_reshape_alias_copy.out">;
  _reshape_copy: F<"_reshape_copy.default">;
  _reshape_from_tensor: F<"_reshape_from_tensor.default">;
  _resize_output: F<"_resize_output.default"> & F<"_resize_output.out">;
  _resize_output_: F<"_resize_output_.default">;
  _rowwise_prune: F<"_rowwise_prune.default">;
  _safe_softmax: F<"_safe_softmax.default">;
  _sample_dirichlet: F<"_sample_dirichlet.default"> & F<"_sample_dirichlet.out">;
  _saturate_weight_to_fp16: F<"_saturate_weight_to_fp16.default">;
  _scaled_dot_product_attention_math: F<"_scaled_dot_product_attention_math.default">;
  _scaled_dot_product_attention_math_for_mps: F<"_scaled_dot_product_attention_math_for_mps.default">;
  _scaled_dot_product_cudnn_attention: F<"_scaled_dot_product_cudnn_attention.default">;
  _scaled_dot_product_cudnn_attention_backward: F<"_scaled_dot_product_cudnn_attention_backward.default">;
  _scaled_dot_product_efficient_attention: F<"_scaled_dot_product_efficient_attention.default">;
  _scaled_dot_product_efficient_attention_backward: F<"_scaled_dot_product_efficient_attention_backward.default">;
  _scaled_dot_product_flash_attention: F<"_scaled_dot_product_flash_attention.default"> &
    F<"_scaled_dot_product_flash_attention.quantized">;
  _scaled_dot_product_flash_attention_backward: F<"_scaled_dot_product_flash_attention_backward.default">;
  _scaled_dot_product_flash_attention_for_cpu: F<"_scaled_dot_product_flash_attention_for_cpu.default">;
  _scaled_dot_product_flash_attention_for_cpu_backward: F<"_scaled_dot_product_flash_attention_for_cpu_backward.default">;
  _scaled_dot_product_fused_attention_overrideable: F<"_scaled_dot_product_fused_attention_overrideable.default">;
  _scaled_dot_product_fused_attention_overrideable_backward: F<"_scaled_dot_product_fused_attention_overrideable_backward.default">;
  _scaled_grouped_mm: F<"_scaled_grouped_mm.default">;
  _scaled_grouped_mm_v2: F<"_scaled_grouped_mm_v2.default">;
  _scaled_mm: F<"_scaled_mm.default"> & F<"_scaled_mm.out">;
  _scaled_mm_v2: F<"_scaled_mm_v2.default"> & F<"_scaled_mm_v2.out">;
  _segment_reduce_backward: F<"_segment_reduce_backward.default"> & F<"_segment_reduce_backward.out">;
  _shape_as_tensor: F<"_shape_as_tensor.default">;
  _slow_conv2d_backward: F<"_slow_conv2d_backward.output_mask"> &
    F<"_slow_conv2d_backward.grad_input"> &
    F<"_slow_conv2d_backward.output_mask_out">;
  _slow_conv2d_forward: F<"_slow_conv2d_forward.default"> & F<"_slow_conv2d_forward.output">;
  _sobol_engine_draw: F<"_sobol_engine_draw.default">;
  _sobol_engine_ff_: F<"_sobol_engine_ff_.default">;
  _sobol_engine_scramble_: F<"_sobol_engine_scramble_.default">;
  _softmax: F<"_softmax.default"> & F<"_softmax.out">;
  _softmax_backward_data: F<"_softmax_backward_data.default"> & F<"_softmax_backward_data.out">;
  _sparse_addmm: F<"_sparse_addmm.default"> & F<"_sparse_addmm.out">;
  _sparse_broadcast_to: F<"_sparse_broadcast_to.default">;
  _sparse_broadcast_to_copy: F<"_sparse_broadcast_to_copy.default"> & F<"_sparse_broadcast_to_copy.out">;
  _sparse_bsc_tensor_unsafe: F<"_sparse_bsc_tensor_unsafe.default">;
  _sparse_bsr_tensor_unsafe: F<"_sparse_bsr_tensor_unsafe.default">;
  _sparse_compressed_tensor_unsafe: F<"_sparse_compressed_tensor_unsafe.default">;
  _sparse_compressed_tensor_with_dims: F<"_sparse_compressed_tensor_with_dims.default">;
  _sparse_coo_tensor_unsafe: F<"_sparse_coo_tensor_unsafe.default">;
  _sparse_coo_tensor_with_dims: F<"_sparse_coo_tensor_with_dims.default"> & F<"_sparse_coo_tensor_with_dims.out">;
  _sparse_coo_tensor_with_dims_and_tensors: F<"_sparse_coo_tensor_with_dims_and_tensors.default"> &
    F<"_sparse_coo_tensor_with_dims_and_tensors.out">;
  _sparse_csc_tensor_unsafe: F<"_sparse_csc_tensor_unsafe.default">;
  _sparse_csr_prod: F<"_sparse_csr_prod.dim_dtype"> & F<"_sparse_csr_prod.dim_dtype_out">;
  _sparse_csr_sum: F<"_sparse_csr_sum.dim_dtype"> & F<"_sparse_csr_sum.dim_dtype_out">;
  _sparse_csr_tensor_unsafe: F<"_sparse_csr_tensor_unsafe.default">;
  _sparse_log_softmax: F<"_sparse_log_softmax.default"> &
    F<"_sparse_log_softmax.int"> &
    F<"_sparse_log_softmax.out"> &
    F<"_sparse_log_softmax.Dimname">;
  _sparse_log_softmax_backward_data: F<"_sparse_log_softmax_backward_data.default"> &
    F<"_sparse_log_softmax_backward_data.out">;
  _sparse_mask_projection: F<"_sparse_mask_projection.default"> & F<"_sparse_mask_projection.out">;
  _sparse_mm: F<"_sparse_mm.default"> & F<"_sparse_mm.reduce">;
  _sparse_mm_reduce_impl: F<"_sparse_mm_reduce_impl.default">;
  _sparse_mm_reduce_impl_backward: F<"_sparse_mm_reduce_impl_backward.default">;
  _sparse_semi_structured_addmm: F<"_sparse_semi_structured_addmm.default">;
  _sparse_semi_structured_apply: F<"_sparse_semi_structured_apply.default">;
  _sparse_semi_structured_apply_dense: F<"_sparse_semi_structured_apply_dense.default">;
  _sparse_semi_structured_linear: F<"_sparse_semi_structured_linear.default">;
  _sparse_semi_structured_mm: F<"_sparse_semi_structured_mm.default">;
  _sparse_semi_structured_tile: F<"_sparse_semi_structured_tile.default">;
  _sparse_softmax: F<"_sparse_softmax.default"> &
    F<"_sparse_softmax.int"> &
    F<"_sparse_softmax.out"> &
    F<"_sparse_softmax.Dimname">;
  _sparse_softmax_backward_data: F<"_sparse_softmax_backward_data.default"> & F<"_sparse_softmax_backward_data.out">;
  _sparse_sparse_matmul: F<"_sparse_sparse_matmul.default"> & F<"_sparse_sparse_matmul.out">;
  _sparse_sum: F<"_sparse_sum.default"> &
    F<"_sparse_sum.dim"> &
    F<"_sparse_sum.dim_dtype"> &
    F<"_sparse_sum.dtype"> &
    F<"_sparse_sum.dim_out">;
  _sparse_sum_backward: F<"_sparse_sum_backward.default"> & F<"_sparse_sum_backward.out">;
  _spdiags: F<"_spdiags.default"> & F<"_spdiags.out">;
  _spsolve: F<"_spsolve.default">;
  _stack: F<"_stack.default"> & F<"_stack.out">;
  _standard_gamma: F<"_standard_gamma.default"> & F<"_standard_gamma.out">;
  _standard_gamma_grad: F<"_standard_gamma_grad.default"> & F<"_standard_gamma_grad.out">;
  _test_ambiguous_defaults: F<"_test_ambiguous_defaults.a"> & F<"_test_ambiguous_defaults.b">;
  _test_autograd_multiple_dispatch: F<"_test_autograd_multiple_dispatch.fullcoverage"> &
    F<"_test_autograd_multiple_dispatch.ntonly"> &
    F<"_test_autograd_multiple_dispatch.fullcoverage_out">;
  _test_autograd_multiple_dispatch_view: F<"_test_autograd_multiple_dispatch_view.default">;
  _test_autograd_multiple_dispatch_view_copy: F<"_test_autograd_multiple_dispatch_view_copy.default"> &
    F<"_test_autograd_multiple_dispatch_view_copy.out">;
  _test_check_tensor: F<"_test_check_tensor.default">;
  _test_functorch_fallback: F<"_test_functorch_fallback.default"> & F<"_test_functorch_fallback.out">;
  _test_optional_filled_intlist: F<"_test_optional_filled_intlist.default"> & F<"_test_optional_filled_intlist.out">;
  _test_optional_floatlist: F<"_test_optional_floatlist.default"> & F<"_test_optional_floatlist.out">;
  _test_optional_intlist: F<"_test_optional_intlist.default"> & F<"_test_optional_intlist.out">;
  _test_parallel_materialize: F<"_test_parallel_materialize.default">;
  _test_serialization_subcmul: F<"_test_serialization_subcmul.default">;
  _test_string_default: F<"_test_string_default.default">;
  _test_warn_in_autograd: F<"_test_warn_in_autograd.default"> & F<"_test_warn_in_autograd.out">;
  _thnn_fused_gru_cell: F<"_thnn_fused_gru_cell.default"> & F<"_thnn_fused_gru_cell.out">;
  _thnn_fused_gru_cell_backward: F<"_thnn_fused_gru_cell_backward.default"> & F<"_thnn_fused_gru_cell_backward.out">;
  _thnn_fused_lstm_cell: F<"_thnn_fused_lstm_cell.default"> & F<"_thnn_fused_lstm_cell.out">;
  _thnn_fused_lstm_cell_backward: F<"_thnn_fused_lstm_cell_backward.default">;
  _thnn_fused_lstm_cell_backward_impl: F<"_thnn_fused_lstm_cell_backward_impl.default"> &
    F<"_thnn_fused_lstm_cell_backward_impl.out">;
  _to_copy: F<"_to_copy.default"> & F<"_to_copy.out">;
  _to_cpu: F<"_to_cpu.default">;
  _to_dense: F<"_to_dense.default"> & F<"_to_dense.out">;
  _to_sparse: F<"_to_sparse.default"> &
    F<"_to_sparse.sparse_dim"> &
    F<"_to_sparse.out"> &
    F<"_to_sparse.sparse_dim_out">;
  _to_sparse_bsc: F<"_to_sparse_bsc.default"> & F<"_to_sparse_bsc.out">;
  _to_sparse_bsr: F<"_to_sparse_bsr.default"> & F<"_to_sparse_bsr.out">;
  _to_sparse_csc: F<"_to_sparse_csc.default"> & F<"_to_sparse_csc.out">;
  _to_sparse_csr: F<"_to_sparse_csr.default"> & F<"_to_sparse_csr.out">;
  _to_sparse_semi_structured: F<"_to_sparse_semi_structured.default">;
  _transform_bias_rescale_qkv: F<"_transform_bias_rescale_qkv.default"> & F<"_transform_bias_rescale_qkv.out">;
  _transformer_encoder_layer_fwd: F<"_transformer_encoder_layer_fwd.default"> & F<"_transformer_encoder_layer_fwd.out">;
  _trilinear: F<"_trilinear.default"> & F<"_trilinear.out">;
  _triton_multi_head_attention: F<"_triton_multi_head_attention.default"> & F<"_triton_multi_head_attention.out">;
  _triton_scaled_dot_attention: F<"_triton_scaled_dot_attention.default"> & F<"_triton_scaled_dot_attention.out">;
  _unique: F<"_unique.default"> & F<"_unique.out">;
  _unique2: F<"_unique2.default"> & F<"_unique2.out">;
  _unpack_dual: F<"_unpack_dual.default">;
  _unsafe_index: F<"_unsafe_index.Tensor">;
  _unsafe_index_put: F<"_unsafe_index_put.default">;
  _unsafe_masked_index: F<"_unsafe_masked_index.default">;
  _unsafe_masked_index_put_accumulate: F<"_unsafe_masked_index_put_accumulate.default">;
  _unsafe_view: F<"_unsafe_view.default"> & F<"_unsafe_view.out">;
  _upsample_bicubic2d_aa: F<"_upsample_bicubic2d_aa.default"> &
    F<"_upsample_bicubic2d_aa.vec"> &
    F<"_upsample_bicubic2d_aa.out">;
  _upsample_bicubic2d_aa_backward: F<"_upsample_bicubic2d_aa_backward.default"> &
    F<"_upsample_bicubic2d_aa_backward.grad_input">;
  _upsample_bilinear2d_aa: F<"_upsample_bilinear2d_aa.default"> &
    F<"_upsample_bilinear2d_aa.vec"> &
    F<"_upsample_bilinear2d_aa.out">;
  _upsample_bilinear2d_aa_backward: F<"_upsample_bilinear2d_aa_backward.default"> &
    F<"_upsample_bilinear2d_aa_backward.grad_input">;
  _upsample_nearest_exact1d: F<"_upsample_nearest_exact1d.default"> &
    F<"_upsample_nearest_exact1d.vec"> &
    F<"_upsample_nearest_exact1d.out">;
  _upsample_nearest_exact1d_backward: F<"_upsample_nearest_exact1d_backward.default"> &
    F<"_upsample_nearest_exact1d_backward.grad_input">;
  _upsample_nearest_exact2d: F<"_upsample_nearest_exact2d.default"> &
    F<"_upsample_nearest_exact2d.vec"> &
    F<"_upsample_nearest_exact2d.out">;
  _upsample_nearest_exact2d_backward: F<"_upsample_nearest_exact2d_backward.default"> &
    F<"_upsample_nearest_exact2d_backward.grad_input">;
  _upsample_nearest_exact3d: F<"_upsample_nearest_exact3d.default"> &
    F<"_upsample_nearest_exact3d.vec"> &
    F<"_upsample_nearest_exact3d.out">;
  _upsample_nearest_exact3d_backward: F<"_upsample_nearest_exact3d_backward.default"> &
    F<"_upsample_nearest_exact3d_backward.grad_input">;
  _use_cudnn_ctc_loss: F<"_use_cudnn_ctc_loss.default"> & F<"_use_cudnn_ctc_loss.Tensor">;
  _use_cudnn_rnn_flatten_weight: F<"_use_cudnn_rnn_flatten_weight.default">;
  _use_miopen_ctc_loss: F<"_use_miopen_ctc_loss.default"> & F<"_use_miopen_ctc_loss.Tensor">;
  _validate_compressed_sparse_indices: F<"_validate_compressed_sparse_indices.default">;
  _validate_sparse_bsc_tensor_args: F<"_validate_sparse_bsc_tensor_args.default">;
  _validate_sparse_bsr_tensor_args: F<"_validate_sparse_bsr_tensor_args.default">;
  _validate_sparse_compressed_tensor_args: F<"_validate_sparse_compressed_tensor_args.default">;
  _validate_sparse_coo_tensor_args: F<"_validate_sparse_coo_tensor_args.default">;
  _validate_sparse_csc_tensor_args: F<"_validate_sparse_csc_tensor_args.default">;
  _validate_sparse_csr_tensor_args: F<"_validate_sparse_csr_tensor_args.default">;
  _values: F<"_values.default">;
  _values_copy: F<"_values_copy.default"> & F<"_values_copy.out">;
  _version: F<"_version.default">;
  _weight_int4pack_mm: F<"_weight_int4pack_mm.default">;
  _weight_int4pack_mm_for_cpu: F<"_weight_int4pack_mm_for_cpu.default">;
  _weight_int4pack_mm_with_scales_and_zeros: F<"_weight_int4pack_mm_with_scales_and_zeros.default">;
  _weight_int8pack_mm: F<"_weight_int8pack_mm.default">;
  _weight_norm_differentiable_backward: F<"_weight_norm_differentiable_backward.default">;
  _weight_norm_interface_backward: F<"_weight_norm_interface_backward.default"> &
    F<"_weight_norm_interface_backward.out">;
  _wrapped_linear_prepack: F<"_wrapped_linear_prepack.default">;
  _wrapped_quantized_linear_prepacked: F<"_wrapped_quantized_linear_prepacked.default">;
  abs: F<"abs.default"> & F<"abs.out">;
  abs_: F<"abs_.default">;
  absolute: F<"absolute.default"> & F<"absolute.out">;
  absolute_: F<"absolute_.default">;
  acos: F<"acos.default"> & F<"acos.out">;
  acos_: F<"acos_.default">;
  acosh: F<"acosh.default"> & F<"acosh.out">;
  acosh_: F<"acosh_.default">;
  adaptive_avg_pool1d: F<"adaptive_avg_pool1d.default"> & F<"adaptive_avg_pool1d.out">;
  adaptive_avg_pool2d: F<"adaptive_avg_pool2d.default"> & F<"adaptive_avg_pool2d.out">;
  adaptive_avg_pool3d: F<"adaptive_avg_pool3d.default"> & F<"adaptive_avg_pool3d.out">;
  adaptive_avg_pool3d_backward: F<"adaptive_avg_pool3d_backward.grad_input">;
  adaptive_max_pool1d: F<"adaptive_max_pool1d.default">;
  adaptive_max_pool2d: F<"adaptive_max_pool2d.default"> & F<"adaptive_max_pool2d.out">;
  adaptive_max_pool2d_backward: F<"adaptive_max_pool2d_backward.default"> &
    F<"adaptive_max_pool2d_backward.grad_input">;
  adaptive_max_pool3d: F<"adaptive_max_pool3d.default"> & F<"adaptive_max_pool3d.out">;
  adaptive_max_pool3d_backward: F<"adaptive_max_pool3d_backward.default"> &
    F<"adaptive_max_pool3d_backward.grad_input">;
  add: F<"add.Scalar"> & F<"add.Tensor"> & F<"add.Scalar_out"> & F<"add.out">;
  add_: F<"add_.Scalar"> & F<"add_.Tensor">;
  addbmm: F<"addbmm.default"> & F<"addbmm.out">;
  addbmm_: F<"addbmm_.default">;
  addcdiv: F<"addcdiv.default"> & F<"addcdiv.out">;
  addcdiv_: F<"addcdiv_.default">;
  addcmul: F<"addcmul.default"> & F<"addcmul.out">;
  addcmul_: F<"addcmul_.default">;
  addmm: F<"addmm.default"> & F<"addmm.dtype"> & F<"addmm.dtype_out"> & F<"addmm.out">;
  addmm_: F<"addmm_.default">;
  addmv: F<"addmv.default"> & F<"addmv.out">;
  addmv_: F<"addmv_.default">;
  addr: F<"addr.default"> & F<"addr.out">;
  addr_: F<"addr_.default">;
  adjoint: F<"adjoint.default">;
  affine_grid_generator: F<"affine_grid_generator.default"> & F<"affine_grid_generator.out">;
  affine_grid_generator_backward: F<"affine_grid_generator_backward.default">;
  alias: F<"alias.default">;
  alias_copy: F<"alias_copy.default"> & F<"alias_copy.out">;
  align_as: F<"align_as.default">;
  align_tensors: F<"align_tensors.default">;
  align_to: F<"align_to.default">;
  all: F<"all.default"> &
    F<"all.dim"> &
    F<"all.dims"> &
    F<"all.all_out"> &
    F<"all.dims_out"> &
    F<"all.out"> &
    F<"all.dimname"> &
    F<"all.dimname_out">;
  allclose: F<"allclose.default">;
  alpha_dropout: F<"alpha_dropout.default">;
  alpha_dropout_: F<"alpha_dropout_.default">;
  amax: F<"amax.default"> & F<"amax.out">;
  amin: F<"amin.default"> & F<"amin.out">;
  aminmax: F<"aminmax.default"> & F<"aminmax.out">;
  angle: F<"angle.default"> & F<"angle.out">;
  any: F<"any.default"> &
    F<"any.dim"> &
    F<"any.dims"> &
    F<"any.all_out"> &
    F<"any.dims_out"> &
    F<"any.out"> &
    F<"any.dimname"> &
    F<"any.dimname_out">;
  arange: F<"arange.default"> & F<"arange.start"> & F<"arange.start_step"> & F<"arange.out"> & F<"arange.start_out">;
  arccos: F<"arccos.default"> & F<"arccos.out">;
  arccos_: F<"arccos_.default">;
  arccosh: F<"arccosh.default"> & F<"arccosh.out">;
  arccosh_: F<"arccosh_.default">;
  arcsin: F<"arcsin.default"> & F<"arcsin.out">;
  arcsin_: F<"arcsin_.default">;
  arcsinh: F<"arcsinh.default"> & F<"arcsinh.out">;
  arcsinh_: F<"arcsinh_.default">;
  arctan: F<"arctan.default"> & F<"arctan.out">;
  arctan2: F<"arctan2.default"> & F<"arctan2.out">;
  arctan2_: F<"arctan2_.default">;
  arctan_: F<"arctan_.default">;
  arctanh: F<"arctanh.default"> & F<"arctanh.out">;
  arctanh_: F<"arctanh_.default">;
  argmax: F<"argmax.default"> & F<"argmax.out">;
  argmin: F<"argmin.default"> & F<"argmin.out">;
  argsort: F<"argsort.default"> & F<"argsort.stable"> & F<"argsort.stable_out"> & F<"argsort.dimname">;
  argwhere: F<"argwhere.default">;
  as_strided: F<"as_strided.default">;
  as_strided_: F<"as_strided_.default">;
  as_strided_copy: F<"as_strided_copy.default"> & F<"as_strided_copy.out">;
  as_strided_scatter: F<"as_strided_scatter.default"> & F<"as_strided_scatter.out">;
  asin: F<"asin.default"> & F<"asin.out">;
  asin_: F<"asin_.default">;
  asinh: F<"asinh.default"> & F<"asinh.out">;
  asinh_: F<"asinh_.default">;
  atan: F<"atan.default"> & F<"atan.out">;
  atan2: F<"atan2.default"> & F<"atan2.out">;
  atan2_: F<"atan2_.default">;
  atan_: F<"atan_.default">;
  atanh: F<"atanh.default"> & F<"atanh.out">;
  atanh_: F<"atanh_.default">;
  atleast_1d: F<"atleast_1d.default"> & F<"atleast_1d.Sequence">;
  atleast_2d: F<"atleast_2d.default"> & F<"atleast_2d.Sequence">;
  atleast_3d: F<"atleast_3d.default"> & F<"atleast_3d.Sequence">;
  avg_pool1d: F<"avg_pool1d.default"> & F<"avg_pool1d.out">;
  avg_pool2d: F<"avg_pool2d.default"> & F<"avg_pool2d.out">;
  avg_pool2d_backward: F<"avg_pool2d_backward.default"> & F<"avg_pool2d_backward.grad_input">;
  avg_pool3d: F<"avg_pool3d.default"> & F<"avg_pool3d.out">;
  avg_pool3d_backward: F<"avg_pool3d_backward.default"> & F<"avg_pool3d_backward.grad_input">;
  baddbmm: F<"baddbmm.default"> & F<"baddbmm.dtype"> & F<"baddbmm.dtype_out"> & F<"baddbmm.out">;
  baddbmm_: F<"baddbmm_.default">;
  bartlett_window: F<"bartlett_window.default"> &
    F<"bartlett_window.periodic"> &
    F<"bartlett_window.out"> &
    F<"bartlett_window.periodic_out">;
  batch_norm: F<"batch_norm.default">;
  batch_norm_backward: F<"batch_norm_backward.default">;
  batch_norm_backward_elemt: F<"batch_norm_backward_elemt.default"> & F<"batch_norm_backward_elemt.out">;
  batch_norm_backward_reduce: F<"batch_norm_backward_reduce.default"> & F<"batch_norm_backward_reduce.out">;
  batch_norm_elemt: F<"batch_norm_elemt.default"> & F<"batch_norm_elemt.out">;
  batch_norm_gather_stats: F<"batch_norm_gather_stats.default"> & F<"batch_norm_gather_stats.out">;
  batch_norm_gather_stats_with_counts: F<"batch_norm_gather_stats_with_counts.default"> &
    F<"batch_norm_gather_stats_with_counts.out">;
  batch_norm_stats: F<"batch_norm_stats.default"> & F<"batch_norm_stats.out">;
  batch_norm_update_stats: F<"batch_norm_update_stats.default"> & F<"batch_norm_update_stats.out">;
  bernoulli: F<"bernoulli.default"> &
    F<"bernoulli.Tensor"> &
    F<"bernoulli.p"> &
    F<"bernoulli.Tensor_out"> &
    F<"bernoulli.float_out"> &
    F<"bernoulli.out">;
  bernoulli_: F<"bernoulli_.Tensor"> & F<"bernoulli_.float">;
  bilinear: F<"bilinear.default">;
  binary_cross_entropy: F<"binary_cross_entropy.default"> & F<"binary_cross_entropy.out">;
  binary_cross_entropy_backward: F<"binary_cross_entropy_backward.default"> &
    F<"binary_cross_entropy_backward.grad_input">;
  binary_cross_entropy_with_logits: F<"binary_cross_entropy_with_logits.default"> &
    F<"binary_cross_entropy_with_logits.out">;
  bincount: F<"bincount.default"> & F<"bincount.out">;
  binomial: F<"binomial.default"> & F<"binomial.out">;
  bitwise_and: F<"bitwise_and.Scalar"> &
    F<"bitwise_and.Scalar_Tensor"> &
    F<"bitwise_and.Tensor"> &
    F<"bitwise_and.Scalar_Tensor_out"> &
    F<"bitwise_and.Scalar_out"> &
    F<"bitwise_and.Tensor_out">;
  bitwise_and_: F<"bitwise_and_.Scalar"> & F<"bitwise_and_.Tensor">;
  bitwise_left_shift: F<"bitwise_left_shift.Scalar_Tensor"> &
    F<"bitwise_left_shift.Tensor"> &
    F<"bitwise_left_shift.Tensor_Scalar"> &
    F<"bitwise_left_shift.Scalar_Tensor_out"> &
    F<"bitwise_left_shift.Tensor_Scalar_out"> &
    F<"bitwise_left_shift.Tensor_out">;
  bitwise_left_shift_: F<"bitwise_left_shift_.Tensor"> & F<"bitwise_left_shift_.Tensor_Scalar">;
  bitwise_not: F<"bitwise_not.default"> & F<"bitwise_not.out">;
  bitwise_not_: F<"bitwise_not_.default">;
  bitwise_or: F<"bitwise_or.Scalar"> &
    F<"bitwise_or.Scalar_Tensor"> &
    F<"bitwise_or.Tensor"> &
    F<"bitwise_or.Scalar_Tensor_out"> &
    F<"bitwise_or.Scalar_out"> &
    F<"bitwise_or.Tensor_out">;
  bitwise_or_: F<"bitwise_or_.Scalar"> & F<"bitwise_or_.Tensor">;
  bitwise_right_shift: F<"bitwise_right_shift.Scalar_Tensor"> &
    F<"bitwise_right_shift.Tensor"> &
    F<"bitwise_right_shift.Tensor_Scalar"> &
    F<"bitwise_right_shift.Scalar_Tensor_out"> &
    F<"bitwise_right_shift.Tensor_Scalar_out"> &
    F<"bitwise_right_shift.Tensor_out">;
  bitwise_right_shift_: F<"bitwise_right_shift_.Tensor"> & F<"bitwise_right_shift_.Tensor_Scalar">;
  bitwise_xor: F<"bitwise_xor.Scalar"> &
    F<"bitwise_xor.Scalar_Tensor"> &
    F<"bitwise_xor.Tensor"> &
    F<"bitwise_xor.Scalar_Tensor_out"> &
    F<"bitwise_xor.Scalar_out"> &
    F<"bitwise_xor.Tensor_out">;
  bitwise_xor_: F<"bitwise_xor_.Scalar"> & F<"bitwise_xor_.Tensor">;
  blackman_window: F<"blackman_window.default"> &
    F<"blackman_window.periodic"> &
    F<"blackman_window.out"> &
    F<"blackman_window.periodic_out">;
  block_diag: F<"block_diag.default"> & F<"block_diag.out">;
  bmm: F<"bmm.default"> & F<"bmm.dtype"> & F<"bmm.dtype_out"> & F<"bmm.out">;
  broadcast_tensors: F<"broadcast_tensors.default">;
  broadcast_to: F<"broadcast_to.default">;
  bucketize: F<"bucketize.Scalar"> & F<"bucketize.Tensor"> & F<"bucketize.Scalar_out"> & F<"bucketize.Tensor_out">;
  can_cast: F<"can_cast.default">;
  cartesian_prod: F<"cartesian_prod.default">;
  cat: F<"cat.default"> & F<"cat.out"> & F<"cat.names"> & F<"cat.names_out">;
  cauchy: F<"cauchy.default"> & F<"cauchy.out">;
  cauchy_: F<"cauchy_.default">;
  ccol_indices: F<"ccol_indices.default">;
  ccol_indices_copy: F<"ccol_indices_copy.default"> & F<"ccol_indices_copy.out">;
  cdist: F<"cdist.default">;
  ceil: F<"ceil.default"> & F<"ceil.out">;
  ceil_: F<"ceil_.default">;
  celu: F<"celu.default"> & F<"celu.out">;
  celu_: F<"celu_.default">;
  chain_matmul: F<"chain_matmul.default"> & F<"chain_matmul.out">;
  chalf: F<"chalf.default">;
  channel_shuffle: F<"channel_shuffle.default"> & F<"channel_shuffle.out">;
  cholesky: F<"cholesky.default"> & F<"cholesky.out">;
  cholesky_inverse: F<"cholesky_inverse.default"> & F<"cholesky_inverse.out">;
  cholesky_solve: F<"cholesky_solve.default"> & F<"cholesky_solve.out">;
  choose_qparams_optimized: F<"choose_qparams_optimized.default">;
  chunk: F<"chunk.default">;
  clamp: F<"clamp.default"> & F<"clamp.Tensor"> & F<"clamp.Tensor_out"> & F<"clamp.out">;
  clamp_: F<"clamp_.default"> & F<"clamp_.Tensor">;
  clamp_max: F<"clamp_max.default"> & F<"clamp_max.Tensor"> & F<"clamp_max.Tensor_out"> & F<"clamp_max.out">;
  clamp_max_: F<"clamp_max_.default"> & F<"clamp_max_.Tensor">;
  clamp_min: F<"clamp_min.default"> & F<"clamp_min.Tensor"> & F<"clamp_min.Tensor_out"> & F<"clamp_min.out">;
  clamp_min_: F<"clamp_min_.default"> & F<"clamp_min_.Tensor">;
  clip: F<"clip.default"> & F<"clip.Tensor"> & F<"clip.Tensor_out"> & F<"clip.out">;
  clip_: F<"clip_.default"> & F<"clip_.Tensor">;
  clone: F<"clone.default"> & F<"clone.out">;
  coalesce: F<"coalesce.default">;
  col2im: F<"col2im.default"> & F<"col2im.out">;
  col_indices: F<"col_indices.default">;
  col_indices_copy: F<"col_indices_copy.default"> & F<"col_indices_copy.out">;
  column_stack: F<"column_stack.default"> & F<"column_stack.out">;
  combinations: F<"combinations.default">;
  complex: F<"complex.default"> & F<"complex.out">;
  concat: F<"concat.default"> & F<"concat.out"> & F<"concat.names"> & F<"concat.names_out">;
  concatenate: F<"concatenate.default"> & F<"concatenate.out"> & F<"concatenate.names"> & F<"concatenate.names_out">;
  conj: F<"conj.default">;
  conj_physical: F<"conj_physical.default"> & F<"conj_physical.out">;
  conj_physical_: F<"conj_physical_.default">;
  constant_pad_nd: F<"constant_pad_nd.default"> & F<"constant_pad_nd.out">;
  contiguous: F<"contiguous.default">;
  conv1d: F<"conv1d.default"> & F<"conv1d.padding">;
  conv2d: F<"conv2d.default"> & F<"conv2d.padding">;
  conv3d: F<"conv3d.default"> & F<"conv3d.padding">;
  conv_depthwise3d: F<"conv_depthwise3d.default"> & F<"conv_depthwise3d.out">;
  conv_tbc: F<"conv_tbc.default"> & F<"conv_tbc.out">;
  conv_tbc_backward: F<"conv_tbc_backward.default">;
  conv_transpose1d: F<"conv_transpose1d.default">;
  conv_transpose2d: F<"conv_transpose2d.input">;
  conv_transpose3d: F<"conv_transpose3d.input">;
  convolution: F<"convolution.default"> & F<"convolution.out">;
  convolution_backward: F<"convolution_backward.default"> & F<"convolution_backward.out">;
  convolution_backward_overrideable: F<"convolution_backward_overrideable.default"> &
    F<"convolution_backward_overrideable.out">;
  convolution_overrideable: F<"convolution_overrideable.default"> & F<"convolution_overrideable.out">;
  copy: F<"copy.default"> & F<"copy.out">;
  copy_: F<"copy_.default">;
  copy_sparse_to_sparse: F<"copy_sparse_to_sparse.default"> & F<"copy_sparse_to_sparse.out">;
  copy_sparse_to_sparse_: F<"copy_sparse_to_sparse_.default">;
  copysign: F<"copysign.Scalar"> & F<"copysign.Tensor"> & F<"copysign.Scalar_out"> & F<"copysign.out">;
  copysign_: F<"copysign_.Scalar"> & F<"copysign_.Tensor">;
  corrcoef: F<"corrcoef.default">;
  cos: F<"cos.default"> & F<"cos.out">;
  cos_: F<"cos_.default">;
  cosh: F<"cosh.default"> & F<"cosh.out">;
  cosh_: F<"cosh_.default">;
  cosine_embedding_loss: F<"cosine_embedding_loss.default">;
  cosine_similarity: F<"cosine_similarity.default">;
  count_nonzero: F<"count_nonzero.default"> &
    F<"count_nonzero.dim_IntList"> &
    F<"count_nonzero.dim_IntList_out"> &
    F<"count_nonzero.out">;
  cov: F<"cov.default">;
  cross: F<"cross.default"> & F<"cross.out">;
  cross_entropy_loss: F<"cross_entropy_loss.default">;
  crow_indices: F<"crow_indices.default">;
  crow_indices_copy: F<"crow_indices_copy.default"> & F<"crow_indices_copy.out">;
  ctc_loss: F<"ctc_loss.IntList"> & F<"ctc_loss.Tensor">;
  cudnn_affine_grid_generator: F<"cudnn_affine_grid_generator.default"> & F<"cudnn_affine_grid_generator.out">;
  cudnn_affine_grid_generator_backward: F<"cudnn_affine_grid_generator_backward.default"> &
    F<"cudnn_affine_grid_generator_backward.out">;
  cudnn_batch_norm: F<"cudnn_batch_norm.default"> & F<"cudnn_batch_norm.out">;
  cudnn_batch_norm_backward: F<"cudnn_batch_norm_backward.default"> & F<"cudnn_batch_norm_backward.out">;
  cudnn_convolution: F<"cudnn_convolution.default"> & F<"cudnn_convolution.out">;
  cudnn_convolution_add_relu: F<"cudnn_convolution_add_relu.default"> & F<"cudnn_convolution_add_relu.out">;
  cudnn_convolution_relu: F<"cudnn_convolution_relu.default"> & F<"cudnn_convolution_relu.out">;
  cudnn_convolution_transpose: F<"cudnn_convolution_transpose.default"> & F<"cudnn_convolution_transpose.out">;
  cudnn_grid_sampler: F<"cudnn_grid_sampler.default"> & F<"cudnn_grid_sampler.out">;
  cudnn_grid_sampler_backward: F<"cudnn_grid_sampler_backward.default"> & F<"cudnn_grid_sampler_backward.out">;
  cudnn_is_acceptable: F<"cudnn_is_acceptable.default">;
  cummax: F<"cummax.default"> & F<"cummax.out"> & F<"cummax.dimname"> & F<"cummax.dimname_out">;
  cummaxmin_backward: F<"cummaxmin_backward.default">;
  cummin: F<"cummin.default"> & F<"cummin.out"> & F<"cummin.dimname"> & F<"cummin.dimname_out">;
  cumprod: F<"cumprod.default"> & F<"cumprod.out"> & F<"cumprod.dimname"> & F<"cumprod.dimname_out">;
  cumprod_: F<"cumprod_.default"> & F<"cumprod_.dimname">;
  cumprod_backward: F<"cumprod_backward.default">;
  cumsum: F<"cumsum.default"> & F<"cumsum.out"> & F<"cumsum.dimname"> & F<"cumsum.dimname_out">;
  cumsum_: F<"cumsum_.default"> & F<"cumsum_.dimname">;
  cumulative_trapezoid: F<"cumulative_trapezoid.dx"> & F<"cumulative_trapezoid.x">;
  data: F<"data.default">;
  deg2rad: F<"deg2rad.default"> & F<"deg2rad.out">;
  deg2rad_: F<"deg2rad_.default">;
  dense_dim: F<"dense_dim.default">;
  dequantize: F<"dequantize.self"> & F<"dequantize.tensors"> & F<"dequantize.self_out"> & F<"dequantize.tensors_out">;
  det: F<"det.default">;
  detach: F<"detach.default">;
  detach_: F<"detach_.default">;
  detach_copy: F<"detach_copy.default"> & F<"detach_copy.out">;
  diag: F<"diag.default"> & F<"diag.out">;
  diag_embed: F<"diag_embed.default"> & F<"diag_embed.out">;
  diagflat: F<"diagflat.default">;
  diagonal: F<"diagonal.default"> & F<"diagonal.Dimname">;
  diagonal_backward: F<"diagonal_backward.default"> & F<"diagonal_backward.out">;
  diagonal_copy: F<"diagonal_copy.default"> & F<"diagonal_copy.out">;
  diagonal_scatter: F<"diagonal_scatter.default"> & F<"diagonal_scatter.out">;
  diff: F<"diff.default"> & F<"diff.out">;
  digamma: F<"digamma.default"> & F<"digamma.out">;
  digamma_: F<"digamma_.default">;
  dist: F<"dist.default"> & F<"dist.out">;
  div: F<"div.Scalar"> &
    F<"div.Scalar_mode"> &
    F<"div.Tensor"> &
    F<"div.Tensor_mode"> &
    F<"div.Scalar_mode_out"> &
    F<"div.Scalar_out"> &
    F<"div.out"> &
    F<"div.out_mode">;
  div_: F<"div_.Scalar"> & F<"div_.Scalar_mode"> & F<"div_.Tensor"> & F<"div_.Tensor_mode">;
  divide: F<"divide.Scalar"> &
    F<"divide.Scalar_mode"> &
    F<"divide.Tensor"> &
    F<"divide.Tensor_mode"> &
    F<"divide.out"> &
    F<"divide.out_mode">;
  divide_: F<"divide_.Scalar"> & F<"divide_.Scalar_mode"> & F<"divide_.Tensor"> & F<"divide_.Tensor_mode">;
  dot: F<"dot.default"> & F<"dot.out">;
  dropout: F<"dropout.default">;
  dropout_: F<"dropout_.default">;
  dsplit: F<"dsplit.array"> & F<"dsplit.int">;
  dstack: F<"dstack.default"> & F<"dstack.out">;
  einsum: F<"einsum.default">;
  elu: F<"elu.default"> & F<"elu.out">;
  elu_: F<"elu_.default">;
  elu_backward: F<"elu_backward.default"> & F<"elu_backward.grad_input">;
  embedding: F<"embedding.default"> & F<"embedding.out">;
  embedding_backward: F<"embedding_backward.default">;
  embedding_bag: F<"embedding_bag.default"> & F<"embedding_bag.padding_idx">;
  embedding_dense_backward: F<"embedding_dense_backward.default"> & F<"embedding_dense_backward.out">;
  embedding_renorm: F<"embedding_renorm.default"> & F<"embedding_renorm.out">;
  embedding_renorm_: F<"embedding_renorm_.default">;
  embedding_sparse_backward: F<"embedding_sparse_backward.default">;
  empty: F<"empty.memory_format"> & F<"empty.out"> & F<"empty.names"> & F<"empty.names_out">;
  empty_like: F<"empty_like.default"> & F<"empty_like.out">;
  empty_permuted: F<"empty_permuted.default"> & F<"empty_permuted.out">;
  empty_quantized: F<"empty_quantized.default"> & F<"empty_quantized.out">;
  empty_strided: F<"empty_strided.default"> & F<"empty_strided.out">;
  eq: F<"eq.Scalar"> & F<"eq.Tensor"> & F<"eq.Scalar_out"> & F<"eq.Tensor_out">;
  eq_: F<"eq_.Scalar"> & F<"eq_.Tensor">;
  equal: F<"equal.default">;
  erf: F<"erf.default"> & F<"erf.out">;
  erf_: F<"erf_.default">;
  erfc: F<"erfc.default"> & F<"erfc.out">;
  erfc_: F<"erfc_.default">;
  erfinv: F<"erfinv.default"> & F<"erfinv.out">;
  erfinv_: F<"erfinv_.default">;
  exp: F<"exp.default"> & F<"exp.out">;
  exp2: F<"exp2.default"> & F<"exp2.out">;
  exp2_: F<"exp2_.default">;
  exp_: F<"exp_.default">;
  expand: F<"expand.default">;
  expand_as: F<"expand_as.default">;
  expand_copy: F<"expand_copy.default"> & F<"expand_copy.out">;
  expm1: F<"expm1.default"> & F<"expm1.out">;
  expm1_: F<"expm1_.default">;
  exponential: F<"exponential.default"> & F<"exponential.out">;
  exponential_: F<"exponential_.default">;
  eye: F<"eye.default"> & F<"eye.m"> & F<"eye.m_out"> & F<"eye.out">;
  fake_quantize_per_channel_affine: F<"fake_quantize_per_channel_affine.default">;
  fake_quantize_per_channel_affine_cachemask: F<"fake_quantize_per_channel_affine_cachemask.default"> &
    F<"fake_quantize_per_channel_affine_cachemask.out">;
  fake_quantize_per_channel_affine_cachemask_backward: F<"fake_quantize_per_channel_affine_cachemask_backward.default">;
  fake_quantize_per_tensor_affine: F<"fake_quantize_per_tensor_affine.default"> &
    F<"fake_quantize_per_tensor_affine.tensor_qparams">;
  fake_quantize_per_tensor_affine_cachemask: F<"fake_quantize_per_tensor_affine_cachemask.default"> &
    F<"fake_quantize_per_tensor_affine_cachemask.out">;
  fake_quantize_per_tensor_affine_cachemask_backward: F<"fake_quantize_per_tensor_affine_cachemask_backward.default">;
  fbgemm_linear_fp16_weight: F<"fbgemm_linear_fp16_weight.default"> & F<"fbgemm_linear_fp16_weight.out">;
  fbgemm_linear_fp16_weight_fp32_activation: F<"fbgemm_linear_fp16_weight_fp32_activation.default"> &
    F<"fbgemm_linear_fp16_weight_fp32_activation.out">;
  fbgemm_linear_int8_weight: F<"fbgemm_linear_int8_weight.default">;
  fbgemm_linear_int8_weight_fp32_activation: F<"fbgemm_linear_int8_weight_fp32_activation.default">;
  fbgemm_linear_quantize_weight: F<"fbgemm_linear_quantize_weight.default">;
  fbgemm_pack_gemm_matrix_fp16: F<"fbgemm_pack_gemm_matrix_fp16.default">;
  fbgemm_pack_quantized_matrix: F<"fbgemm_pack_quantized_matrix.default"> & F<"fbgemm_pack_quantized_matrix.KN">;
  feature_alpha_dropout: F<"feature_alpha_dropout.default">;
  feature_alpha_dropout_: F<"feature_alpha_dropout_.default">;
  feature_dropout: F<"feature_dropout.default">;
  feature_dropout_: F<"feature_dropout_.default">;
  fft_fft: F<"fft_fft.default"> & F<"fft_fft.out">;
  fft_fft2: F<"fft_fft2.default"> & F<"fft_fft2.out">;
  fft_fftfreq: F<"fft_fftfreq.default"> & F<"fft_fftfreq.out">;
  fft_fftn: F<"fft_fftn.default"> & F<"fft_fftn.out">;
  fft_fftshift: F<"fft_fftshift.default">;
  fft_hfft: F<"fft_hfft.default"> & F<"fft_hfft.out">;
  fft_hfft2: F<"fft_hfft2.default"> & F<"fft_hfft2.out">;
  fft_hfftn: F<"fft_hfftn.default"> & F<"fft_hfftn.out">;
  fft_ifft: F<"fft_ifft.default"> & F<"fft_ifft.out">;
  fft_ifft2: F<"fft_ifft2.default"> & F<"fft_ifft2.out">;
  fft_ifftn: F<"fft_ifftn.default"> & F<"fft_ifftn.out">;
  fft_ifftshift: F<"fft_ifftshift.default">;
  fft_ihfft: F<"fft_ihfft.default"> & F<"fft_ihfft.out">;
  fft_ihfft2: F<"fft_ihfft2.default"> & F<"fft_ihfft2.out">;
  fft_ihfftn: F<"fft_ihfftn.default"> & F<"fft_ihfftn.out">;
  fft_irfft: F<"fft_irfft.default"> & F<"fft_irfft.out">;
  fft_irfft2: F<"fft_irfft2.default"> & F<"fft_irfft2.out">;
  fft_irfftn: F<"fft_irfftn.default"> & F<"fft_irfftn.out">;
  fft_rfft: F<"fft_rfft.default"> & F<"fft_rfft.out">;
  fft_rfft2: F<"fft_rfft2.default"> & F<"fft_rfft2.out">;
  fft_rfftfreq: F<"fft_rfftfreq.default"> & F<"fft_rfftfreq.out">;
  fft_rfftn: F<"fft_rfftn.default"> & F<"fft_rfftn.out">;
  fill: F<"fill.Scalar"> & F<"fill.Tensor"> & F<"fill.Scalar_out"> & F<"fill.Tensor_out">;
  fill_: F<"fill_.Scalar"> & F<"fill_.Tensor">;
  fill_diagonal_: F<"fill_diagonal_.default">;
  fix: F<"fix.default"> & F<"fix.out">;
  fix_: F<"fix_.default">;
  flatten: F<"flatten.using_ints"> & F<"flatten.DimnameList"> & F<"flatten.using_names">;
  flatten_dense_tensors: F<"flatten_dense_tensors.default">;
  flip: F<"flip.default"> & F<"flip.out">;
  fliplr: F<"fliplr.default">;
  flipud: F<"flipud.default">;
  float_power: F<"float_power.Scalar"> &
    F<"float_power.Tensor_Scalar"> &
    F<"float_power.Tensor_Tensor"> &
    F<"float_power.Scalar_out"> &
    F<"float_power.Tensor_Scalar_out"> &
    F<"float_power.Tensor_Tensor_out">;
  float_power_: F<"float_power_.Scalar"> & F<"float_power_.Tensor">;
  floor: F<"floor.default"> & F<"floor.out">;
  floor_: F<"floor_.default">;
  floor_divide: F<"floor_divide.default"> &
    F<"floor_divide.Scalar"> &
    F<"floor_divide.Scalar_out"> &
    F<"floor_divide.out">;
  floor_divide_: F<"floor_divide_.Scalar"> & F<"floor_divide_.Tensor">;
  fmax: F<"fmax.default"> & F<"fmax.out">;
  fmin: F<"fmin.default"> & F<"fmin.out">;
  fmod: F<"fmod.Scalar"> & F<"fmod.Tensor"> & F<"fmod.Scalar_out"> & F<"fmod.Tensor_out">;
  fmod_: F<"fmod_.Scalar"> & F<"fmod_.Tensor">;
  frac: F<"frac.default"> & F<"frac.out">;
  frac_: F<"frac_.default">;
  fractional_max_pool2d: F<"fractional_max_pool2d.default"> & F<"fractional_max_pool2d.output">;
  fractional_max_pool2d_backward: F<"fractional_max_pool2d_backward.default"> &
    F<"fractional_max_pool2d_backward.grad_input">;
  fractional_max_pool3d: F<"fractional_max_pool3d.default"> & F<"fractional_max_pool3d.output">;
  fractional_max_pool3d_backward: F<"fractional_max_pool3d_backward.default"> &
    F<"fractional_max_pool3d_backward.grad_input">;
  frexp: F<"frexp.Tensor"> & F<"frexp.Tensor_out">;
  frobenius_norm: F<"frobenius_norm.dim"> & F<"frobenius_norm.out">;
  from_file: F<"from_file.default"> & F<"from_file.out">;
  full: F<"full.default"> & F<"full.out"> & F<"full.names"> & F<"full.names_out">;
  full_like: F<"full_like.default"> & F<"full_like.out">;
  fused_moving_avg_obs_fake_quant: F<"fused_moving_avg_obs_fake_quant.default">;
  gather: F<"gather.default"> & F<"gather.out"> & F<"gather.dimname"> & F<"gather.dimname_out">;
  gather_backward: F<"gather_backward.default">;
  gcd: F<"gcd.default"> & F<"gcd.out">;
  gcd_: F<"gcd_.default">;
  ge: F<"ge.Scalar"> & F<"ge.Tensor"> & F<"ge.Scalar_out"> & F<"ge.Tensor_out">;
  ge_: F<"ge_.Scalar"> & F<"ge_.Tensor">;
  gelu: F<"gelu.default"> & F<"gelu.out">;
  gelu_: F<"gelu_.default">;
  gelu_backward: F<"gelu_backward.default"> & F<"gelu_backward.grad_input">;
  geometric: F<"geometric.default"> & F<"geometric.out">;
  geometric_: F<"geometric_.default">;
  geqrf: F<"geqrf.default"> & F<"geqrf.a">;
  ger: F<"ger.default"> & F<"ger.out">;
  glu: F<"glu.default"> & F<"glu.out">;
  glu_backward: F<"glu_backward.default"> & F<"glu_backward.grad_input">;
  glu_backward_jvp: F<"glu_backward_jvp.default"> & F<"glu_backward_jvp.out">;
  glu_jvp: F<"glu_jvp.default"> & F<"glu_jvp.out">;
  gradient: F<"gradient.array"> &
    F<"gradient.scalararray"> &
    F<"gradient.scalarint"> &
    F<"gradient.scalarrayarray"> &
    F<"gradient.scalarrayint"> &
    F<"gradient.tensorarray"> &
    F<"gradient.tensorarrayint">;
  greater: F<"greater.Scalar"> & F<"greater.Tensor"> & F<"greater.Scalar_out"> & F<"greater.Tensor_out">;
  greater_: F<"greater_.Scalar"> & F<"greater_.Tensor">;
  greater_equal: F<"greater_equal.Scalar"> &
    F<"greater_equal.Tensor"> &
    F<"greater_equal.Scalar_out"> &
    F<"greater_equal.Tensor_out">;
  greater_equal_: F<"greater_equal_.Scalar"> & F<"greater_equal_.Tensor">;
  grid_sampler: F<"grid_sampler.default">;
  grid_sampler_2d: F<"grid_sampler_2d.default"> & F<"grid_sampler_2d.out">;
  grid_sampler_2d_backward: F<"grid_sampler_2d_backward.default"> & F<"grid_sampler_2d_backward.out">;
  grid_sampler_3d: F<"grid_sampler_3d.default"> & F<"grid_sampler_3d.out">;
  grid_sampler_3d_backward: F<"grid_sampler_3d_backward.default"> & F<"grid_sampler_3d_backward.out">;
  group_norm: F<"group_norm.default">;
  gru: F<"gru.data"> & F<"gru.input">;
  gru_cell: F<"gru_cell.default">;
  gt: F<"gt.Scalar"> & F<"gt.Tensor"> & F<"gt.Scalar_out"> & F<"gt.Tensor_out">;
  gt_: F<"gt_.Scalar"> & F<"gt_.Tensor">;
  hamming_window: F<"hamming_window.default"> &
    F<"hamming_window.periodic"> &
    F<"hamming_window.periodic_alpha"> &
    F<"hamming_window.periodic_alpha_beta"> &
    F<"hamming_window.out"> &
    F<"hamming_window.periodic_alpha_beta_out"> &
    F<"hamming_window.periodic_alpha_out"> &
    F<"hamming_window.periodic_out">;
  hann_window: F<"hann_window.default"> &
    F<"hann_window.periodic"> &
    F<"hann_window.out"> &
    F<"hann_window.periodic_out">;
  hardshrink: F<"hardshrink.default"> & F<"hardshrink.out">;
  hardshrink_backward: F<"hardshrink_backward.default"> & F<"hardshrink_backward.grad_input">;
  hardsigmoid: F<"hardsigmoid.default"> & F<"hardsigmoid.out">;
  hardsigmoid_: F<"hardsigmoid_.default">;
  hardsigmoid_backward: F<"hardsigmoid_backward.default"> & F<"hardsigmoid_backward.grad_input">;
  hardswish: F<"hardswish.default"> & F<"hardswish.out">;
  hardswish_: F<"hardswish_.default">;
  hardswish_backward: F<"hardswish_backward.default"> & F<"hardswish_backward.out">;
  hardtanh: F<"hardtanh.default"> & F<"hardtanh.out">;
  hardtanh_: F<"hardtanh_.default">;
  hardtanh_backward: F<"hardtanh_backward.default"> & F<"hardtanh_backward.grad_input">;
  hash_tensor: F<"hash_tensor.default"> & F<"hash_tensor.out">;
  heaviside: F<"heaviside.default"> & F<"heaviside.out">;
  heaviside_: F<"heaviside_.default">;
  hinge_embedding_loss: F<"hinge_embedding_loss.default">;
  histc: F<"histc.default"> & F<"histc.out">;
  histogram: F<"histogram.bin_ct"> &
    F<"histogram.bin_ct_out"> &
    F<"histogram.bins_tensor"> &
    F<"histogram.bins_tensor_out">;
  histogramdd: F<"histogramdd.default"> & F<"histogramdd.TensorList_bins"> & F<"histogramdd.int_bins">;
  hsplit: F<"hsplit.array"> & F<"hsplit.int">;
  hspmm: F<"hspmm.default"> & F<"hspmm.out">;
  hstack: F<"hstack.default"> & F<"hstack.out">;
  huber_loss: F<"huber_loss.default"> & F<"huber_loss.out">;
  huber_loss_backward: F<"huber_loss_backward.default"> & F<"huber_loss_backward.out">;
  hypot: F<"hypot.default"> & F<"hypot.out">;
  hypot_: F<"hypot_.default">;
  i0: F<"i0.default"> & F<"i0.out">;
  i0_: F<"i0_.default">;
  igamma: F<"igamma.default"> & F<"igamma.out">;
  igamma_: F<"igamma_.default">;
  igammac: F<"igammac.default"> & F<"igammac.out">;
  igammac_: F<"igammac_.default">;
  im2col: F<"im2col.default"> & F<"im2col.out">;
  imag: F<"imag.default">;
  index: F<"index.Tensor"> & F<"index.Tensor_out">;
  index_add: F<"index_add.default"> & F<"index_add.out"> & F<"index_add.dimname">;
  index_add_: F<"index_add_.default">;
  index_copy: F<"index_copy.default"> & F<"index_copy.out"> & F<"index_copy.dimname">;
  index_copy_: F<"index_copy_.default"> & F<"index_copy_.dimname">;
  index_fill: F<"index_fill.int_Scalar"> &
    F<"index_fill.int_Tensor"> &
    F<"index_fill.int_Scalar_out"> &
    F<"index_fill.int_Tensor_out"> &
    F<"index_fill.Dimname_Scalar"> &
    F<"index_fill.Dimname_Tensor">;
  index_fill_: F<"index_fill_.int_Scalar"> &
    F<"index_fill_.int_Tensor"> &
    F<"index_fill_.Dimname_Scalar"> &
    F<"index_fill_.Dimname_Tensor">;
  index_put: F<"index_put.default"> & F<"index_put.out">;
  index_put_: F<"index_put_.default">;
  index_reduce: F<"index_reduce.default"> & F<"index_reduce.out">;
  index_reduce_: F<"index_reduce_.default">;
  index_select: F<"index_select.default"> &
    F<"index_select.out"> &
    F<"index_select.dimname"> &
    F<"index_select.dimname_out">;
  index_select_backward: F<"index_select_backward.default">;
  indices: F<"indices.default">;
  indices_copy: F<"indices_copy.default"> & F<"indices_copy.out">;
  infinitely_differentiable_gelu_backward: F<"infinitely_differentiable_gelu_backward.default">;
  inner: F<"inner.default"> & F<"inner.out">;
  instance_norm: F<"instance_norm.default">;
  int_repr: F<"int_repr.default"> & F<"int_repr.out">;
  inverse: F<"inverse.default"> & F<"inverse.out">;
  is_coalesced: F<"is_coalesced.default">;
  is_complex: F<"is_complex.default">;
  is_conj: F<"is_conj.default">;
  is_distributed: F<"is_distributed.default">;
  is_floating_point: F<"is_floating_point.default">;
  is_inference: F<"is_inference.default">;
  is_leaf: F<"is_leaf.default">;
  is_neg: F<"is_neg.default">;
  is_nonzero: F<"is_nonzero.default">;
  is_pinned: F<"is_pinned.default">;
  is_same_size: F<"is_same_size.default">;
  is_set_to: F<"is_set_to.default">;
  is_signed: F<"is_signed.default">;
  is_vulkan_available: F<"is_vulkan_available.default">;
  isclose: F<"isclose.default">;
  isfinite: F<"isfinite.default">;
  isin: F<"isin.Scalar_Tensor"> &
    F<"isin.Tensor_Scalar"> &
    F<"isin.Tensor_Tensor"> &
    F<"isin.Scalar_Tensor_out"> &
    F<"isin.Tensor_Scalar_out"> &
    F<"isin.Tensor_Tensor_out">;
  isinf: F<"isinf.default"> & F<"isinf.out">;
  isnan: F<"isnan.default"> & F<"isnan.out">;
  isneginf: F<"isneginf.default"> & F<"isneginf.out">;
  isposinf: F<"isposinf.default"> & F<"isposinf.out">;
  isreal: F<"isreal.default">;
  istft: F<"istft.default">;
  item: F<"item.default">;
  kaiser_window: F<"kaiser_window.default"> &
    F<"kaiser_window.beta"> &
    F<"kaiser_window.periodic"> &
    F<"kaiser_window.beta_out"> &
    F<"kaiser_window.out"> &
    F<"kaiser_window.periodic_out">;
  kl_div: F<"kl_div.default">;
  kron: F<"kron.default"> & F<"kron.out">;
  kthvalue: F<"kthvalue.default"> & F<"kthvalue.values"> & F<"kthvalue.dimname"> & F<"kthvalue.dimname_out">;
  l1_loss: F<"l1_loss.default">;
  layer_norm: F<"layer_norm.default">;
  lcm: F<"lcm.default"> & F<"lcm.out">;
  lcm_: F<"lcm_.default">;
  ldexp: F<"ldexp.Tensor"> & F<"ldexp.out">;
  ldexp_: F<"ldexp_.default">;
  le: F<"le.Scalar"> & F<"le.Tensor"> & F<"le.Scalar_out"> & F<"le.Tensor_out">;
  le_: F<"le_.Scalar"> & F<"le_.Tensor">;
  leaky_relu: F<"leaky_relu.default"> & F<"leaky_relu.out">;
  leaky_relu_: F<"leaky_relu_.default">;
  leaky_relu_backward: F<"leaky_relu_backward.default"> & F<"leaky_relu_backward.grad_input">;
  lerp: F<"lerp.Scalar"> & F<"lerp.Tensor"> & F<"lerp.Scalar_out"> & F<"lerp.Tensor_out">;
  lerp_: F<"lerp_.Scalar"> & F<"lerp_.Tensor">;
  less: F<"less.Scalar"> & F<"less.Tensor"> & F<"less.Scalar_out"> & F<"less.Tensor_out">;
  less_: F<"less_.Scalar"> & F<"less_.Tensor">;
  less_equal: F<"less_equal.Scalar"> & F<"less_equal.Tensor"> & F<"less_equal.Scalar_out"> & F<"less_equal.Tensor_out">;
  less_equal_: F<"less_equal_.Scalar"> & F<"less_equal_.Tensor">;
  lgamma: F<"lgamma.default"> & F<"lgamma.out">;
  lgamma_: F<"lgamma_.default">;
  lift: F<"lift.default"> & F<"lift.out">;
  lift_fresh: F<"lift_fresh.default">;
  lift_fresh_copy: F<"lift_fresh_copy.default"> & F<"lift_fresh_copy.out">;
  linalg__powsum: F<"linalg__powsum.default">;
  linalg_cholesky: F<"linalg_cholesky.default"> & F<"linalg_cholesky.out">;
  linalg_cholesky_ex: F<"linalg_cholesky_ex.default"> & F<"linalg_cholesky_ex.L">;
  linalg_cond: F<"linalg_cond.default"> & F<"linalg_cond.p_str"> & F<"linalg_cond.out"> & F<"linalg_cond.p_str_out">;
  linalg_cross: F<"linalg_cross.default"> & F<"linalg_cross.out">;
  linalg_det: F<"linalg_det.default"> & F<"linalg_det.out">;
  linalg_diagonal: F<"linalg_diagonal.default">;
  linalg_eig: F<"linalg_eig.default"> & F<"linalg_eig.out">;
  linalg_eigh: F<"linalg_eigh.default"> & F<"linalg_eigh.eigvals">;
  linalg_eigvals: F<"linalg_eigvals.default"> & F<"linalg_eigvals.out">;
  linalg_eigvalsh: F<"linalg_eigvalsh.default"> & F<"linalg_eigvalsh.out">;
  linalg_householder_product: F<"linalg_householder_product.default"> & F<"linalg_householder_product.out">;
  linalg_inv: F<"linalg_inv.default"> & F<"linalg_inv.out">;
  linalg_inv_ex: F<"linalg_inv_ex.default"> & F<"linalg_inv_ex.inverse">;
  linalg_ldl_factor: F<"linalg_ldl_factor.default"> & F<"linalg_ldl_factor.out">;
  linalg_ldl_factor_ex: F<"linalg_ldl_factor_ex.default"> & F<"linalg_ldl_factor_ex.out">;
  linalg_ldl_solve: F<"linalg_ldl_solve.default"> & F<"linalg_ldl_solve.out">;
  linalg_lstsq: F<"linalg_lstsq.default"> & F<"linalg_lstsq.out">;
  linalg_lu: F<"linalg_lu.default"> & F<"linalg_lu.out">;
  linalg_lu_factor: F<"linalg_lu_factor.default"> & F<"linalg_lu_factor.out">;
  linalg_lu_factor_ex: F<"linalg_lu_factor_ex.default"> & F<"linalg_lu_factor_ex.out">;
  linalg_lu_solve: F<"linalg_lu_solve.default"> & F<"linalg_lu_solve.out">;
  linalg_matmul: F<"linalg_matmul.default"> & F<"linalg_matmul.out">;
  linalg_matrix_exp: F<"linalg_matrix_exp.default"> & F<"linalg_matrix_exp.out">;
  linalg_matrix_norm: F<"linalg_matrix_norm.default"> &
    F<"linalg_matrix_norm.str_ord"> &
    F<"linalg_matrix_norm.out"> &
    F<"linalg_matrix_norm.str_ord_out">;
  linalg_matrix_power: F<"linalg_matrix_power.default"> & F<"linalg_matrix_power.out">;
  linalg_matrix_rank: F<"linalg_matrix_rank.default"> &
    F<"linalg_matrix_rank.atol_rtol_float"> &
    F<"linalg_matrix_rank.tol_tensor"> &
    F<"linalg_matrix_rank.atol_rtol_float_out"> &
    F<"linalg_matrix_rank.atol_rtol_tensor"> &
    F<"linalg_matrix_rank.atol_rtol_tensor_out"> &
    F<"linalg_matrix_rank.out"> &
    F<"linalg_matrix_rank.out_tol_tensor">;
  linalg_multi_dot: F<"linalg_multi_dot.default"> & F<"linalg_multi_dot.out">;
  linalg_norm: F<"linalg_norm.default"> &
    F<"linalg_norm.ord_str"> &
    F<"linalg_norm.ord_str_out"> &
    F<"linalg_norm.out">;
  linalg_pinv: F<"linalg_pinv.default"> &
    F<"linalg_pinv.atol_rtol_float"> &
    F<"linalg_pinv.rcond_tensor"> &
    F<"linalg_pinv.atol_rtol_float_out"> &
    F<"linalg_pinv.atol_rtol_tensor"> &
    F<"linalg_pinv.atol_rtol_tensor_out"> &
    F<"linalg_pinv.out"> &
    F<"linalg_pinv.out_rcond_tensor">;
  linalg_qr: F<"linalg_qr.default"> & F<"linalg_qr.out">;
  linalg_slogdet: F<"linalg_slogdet.default"> & F<"linalg_slogdet.out">;
  linalg_solve: F<"linalg_solve.default"> & F<"linalg_solve.out">;
  linalg_solve_ex: F<"linalg_solve_ex.default"> & F<"linalg_solve_ex.out">;
  linalg_solve_triangular: F<"linalg_solve_triangular.default"> & F<"linalg_solve_triangular.out">;
  linalg_svd: F<"linalg_svd.default"> & F<"linalg_svd.U">;
  linalg_svdvals: F<"linalg_svdvals.default"> & F<"linalg_svdvals.out">;
  linalg_tensorinv: F<"linalg_tensorinv.default"> & F<"linalg_tensorinv.out">;
  linalg_tensorsolve: F<"linalg_tensorsolve.default"> & F<"linalg_tensorsolve.out">;
  linalg_vander: F<"linalg_vander.default">;
  linalg_vecdot: F<"linalg_vecdot.default"> & F<"linalg_vecdot.out">;
  linalg_vector_norm: F<"linalg_vector_norm.default"> & F<"linalg_vector_norm.out">;
  linear: F<"linear.default"> & F<"linear.out">;
  linear_backward: F<"linear_backward.default"> & F<"linear_backward.out">;
  linspace: F<"linspace.default"> &
    F<"linspace.Scalar_Tensor"> &
    F<"linspace.Tensor_Scalar"> &
    F<"linspace.Tensor_Tensor"> &
    F<"linspace.Scalar_Tensor_out"> &
    F<"linspace.Tensor_Scalar_out"> &
    F<"linspace.Tensor_Tensor_out"> &
    F<"linspace.out">;
  log: F<"log.default"> & F<"log.out">;
  log10: F<"log10.default"> & F<"log10.out">;
  log10_: F<"log10_.default">;
  log1p: F<"log1p.default"> & F<"log1p.out">;
  log1p_: F<"log1p_.default">;
  log2: F<"log2.default"> & F<"log2.out">;
  log2_: F<"log2_.default">;
  log_: F<"log_.default">;
  log_normal: F<"log_normal.default"> & F<"log_normal.out">;
  log_normal_: F<"log_normal_.default">;
  log_sigmoid: F<"log_sigmoid.default"> & F<"log_sigmoid.out">;
  log_sigmoid_backward: F<"log_sigmoid_backward.default"> & F<"log_sigmoid_backward.grad_input">;
  log_sigmoid_forward: F<"log_sigmoid_forward.default"> & F<"log_sigmoid_forward.output">;
  log_softmax: F<"log_softmax.int"> & F<"log_softmax.int_out"> & F<"log_softmax.Dimname">;
  logaddexp: F<"logaddexp.default"> & F<"logaddexp.out">;
  logaddexp2: F<"logaddexp2.default"> & F<"logaddexp2.out">;
  logcumsumexp: F<"logcumsumexp.default"> &
    F<"logcumsumexp.out"> &
    F<"logcumsumexp.dimname"> &
    F<"logcumsumexp.dimname_out">;
  logdet: F<"logdet.default">;
  logical_and: F<"logical_and.default"> & F<"logical_and.out">;
  logical_and_: F<"logical_and_.default">;
  logical_not: F<"logical_not.default"> & F<"logical_not.out">;
  logical_not_: F<"logical_not_.default">;
  logical_or: F<"logical_or.default"> & F<"logical_or.out">;
  logical_or_: F<"logical_or_.default">;
  logical_xor: F<"logical_xor.default"> & F<"logical_xor.out">;
  logical_xor_: F<"logical_xor_.default">;
  logit: F<"logit.default"> & F<"logit.out">;
  logit_: F<"logit_.default">;
  logit_backward: F<"logit_backward.default"> & F<"logit_backward.grad_input">;
  logspace: F<"logspace.default"> &
    F<"logspace.Scalar_Tensor"> &
    F<"logspace.Tensor_Scalar"> &
    F<"logspace.Tensor_Tensor"> &
    F<"logspace.Scalar_Tensor_out"> &
    F<"logspace.Tensor_Scalar_out"> &
    F<"logspace.Tensor_Tensor_out"> &
    F<"logspace.out">;
  logsumexp: F<"logsumexp.default"> & F<"logsumexp.out"> & F<"logsumexp.names"> & F<"logsumexp.names_out">;
  lstm: F<"lstm.data"> & F<"lstm.input">;
  lstm_cell: F<"lstm_cell.default">;
  lstm_mps_backward: F<"lstm_mps_backward.default"> & F<"lstm_mps_backward.out">;
  lt: F<"lt.Scalar"> & F<"lt.Tensor"> & F<"lt.Scalar_out"> & F<"lt.Tensor_out">;
  lt_: F<"lt_.Scalar"> & F<"lt_.Tensor">;
  lu_solve: F<"lu_solve.default"> & F<"lu_solve.out">;
  lu_unpack: F<"lu_unpack.default"> & F<"lu_unpack.out">;
  mH: F<"mH.default">;
  mT: F<"mT.default">;
  margin_ranking_loss: F<"margin_ranking_loss.default">;
  masked_fill: F<"masked_fill.Scalar"> &
    F<"masked_fill.Tensor"> &
    F<"masked_fill.Scalar_out"> &
    F<"masked_fill.Tensor_out">;
  masked_fill_: F<"masked_fill_.Scalar"> & F<"masked_fill_.Tensor">;
  masked_scatter: F<"masked_scatter.default"> & F<"masked_scatter.out">;
  masked_scatter_: F<"masked_scatter_.default">;
  masked_scatter_backward: F<"masked_scatter_backward.default">;
  masked_select: F<"masked_select.default"> & F<"masked_select.out">;
  masked_select_backward: F<"masked_select_backward.default">;
  matmul: F<"matmul.default"> & F<"matmul.out">;
  matmul_backward: F<"matmul_backward.default"> & F<"matmul_backward.out">;
  matrix_H: F<"matrix_H.default">;
  matrix_exp: F<"matrix_exp.default">;
  matrix_exp_backward: F<"matrix_exp_backward.default">;
  matrix_power: F<"matrix_power.default"> & F<"matrix_power.out">;
  max: F<"max.default"> &
    F<"max.dim"> &
    F<"max.other"> &
    F<"max.dim_max"> &
    F<"max.out"> &
    F<"max.unary_out"> &
    F<"max.names_dim"> &
    F<"max.names_dim_max">;
  max_pool1d: F<"max_pool1d.default">;
  max_pool1d_with_indices: F<"max_pool1d_with_indices.default">;
  max_pool2d: F<"max_pool2d.default">;
  max_pool2d_backward: F<"max_pool2d_backward.default"> & F<"max_pool2d_backward.out">;
  max_pool2d_with_indices: F<"max_pool2d_with_indices.default"> & F<"max_pool2d_with_indices.out">;
  max_pool2d_with_indices_backward: F<"max_pool2d_with_indices_backward.default"> &
    F<"max_pool2d_with_indices_backward.grad_input">;
  max_pool3d: F<"max_pool3d.default">;
  max_pool3d_with_indices: F<"max_pool3d_with_indices.default"> & F<"max_pool3d_with_indices.out">;
  max_pool3d_with_indices_backward: F<"max_pool3d_with_indices_backward.default"> &
    F<"max_pool3d_with_indices_backward.grad_input">;
  max_unpool2d: F<"max_unpool2d.default"> & F<"max_unpool2d.out">;
  max_unpool3d: F<"max_unpool3d.default"> & F<"max_unpool3d.out">;
  maximum: F<"maximum.default"> & F<"maximum.out">;
  mean: F<"mean.default"> &
    F<"mean.dim"> &
    F<"mean.dtype_out"> &
    F<"mean.out"> &
    F<"mean.names_dim"> &
    F<"mean.names_out">;
  median: F<"median.default"> &
    F<"median.dim"> &
    F<"median.dim_values"> &
    F<"median.out"> &
    F<"median.names_dim"> &
    F<"median.names_dim_values">;
  meshgrid: F<"meshgrid.default"> & F<"meshgrid.indexing">;
  min: F<"min.default"> &
    F<"min.dim"> &
    F<"min.other"> &
    F<"min.dim_min"> &
    F<"min.out"> &
    F<"min.unary_out"> &
    F<"min.names_dim"> &
    F<"min.names_dim_min">;
  minimum: F<"minimum.default"> & F<"minimum.out">;
  miopen_batch_norm: F<"miopen_batch_norm.default"> & F<"miopen_batch_norm.out">;
  miopen_batch_norm_backward: F<"miopen_batch_norm_backward.default"> & F<"miopen_batch_norm_backward.out">;
  miopen_convolution: F<"miopen_convolution.default"> & F<"miopen_convolution.out">;
  miopen_convolution_add_relu: F<"miopen_convolution_add_relu.default">;
  miopen_convolution_relu: F<"miopen_convolution_relu.default">;
  miopen_convolution_transpose: F<"miopen_convolution_transpose.default"> & F<"miopen_convolution_transpose.out">;
  miopen_ctc_loss: F<"miopen_ctc_loss.default"> & F<"miopen_ctc_loss.Tensor"> & F<"miopen_ctc_loss.out">;
  miopen_depthwise_convolution: F<"miopen_depthwise_convolution.default"> & F<"miopen_depthwise_convolution.out">;
  miopen_rnn: F<"miopen_rnn.default"> & F<"miopen_rnn.out">;
  miopen_rnn_backward: F<"miopen_rnn_backward.default"> & F<"miopen_rnn_backward.out">;
  mish: F<"mish.default"> & F<"mish.out">;
  mish_: F<"mish_.default">;
  mish_backward: F<"mish_backward.default">;
  mkldnn_adaptive_avg_pool2d: F<"mkldnn_adaptive_avg_pool2d.default"> & F<"mkldnn_adaptive_avg_pool2d.out">;
  mkldnn_adaptive_avg_pool2d_backward: F<"mkldnn_adaptive_avg_pool2d_backward.default"> &
    F<"mkldnn_adaptive_avg_pool2d_backward.out">;
  mkldnn_convolution: F<"mkldnn_convolution.default"> & F<"mkldnn_convolution.out">;
  mkldnn_linear: F<"mkldnn_linear.default"> & F<"mkldnn_linear.out">;
  mkldnn_linear_backward: F<"mkldnn_linear_backward.default"> & F<"mkldnn_linear_backward.out">;
  mkldnn_linear_backward_input: F<"mkldnn_linear_backward_input.default"> & F<"mkldnn_linear_backward_input.out">;
  mkldnn_linear_backward_weights: F<"mkldnn_linear_backward_weights.default"> & F<"mkldnn_linear_backward_weights.out">;
  mkldnn_max_pool2d: F<"mkldnn_max_pool2d.default"> & F<"mkldnn_max_pool2d.out">;
  mkldnn_max_pool2d_backward: F<"mkldnn_max_pool2d_backward.default"> & F<"mkldnn_max_pool2d_backward.out">;
  mkldnn_max_pool3d: F<"mkldnn_max_pool3d.default"> & F<"mkldnn_max_pool3d.out">;
  mkldnn_max_pool3d_backward: F<"mkldnn_max_pool3d_backward.default"> & F<"mkldnn_max_pool3d_backward.out">;
  mkldnn_reorder_conv2d_weight: F<"mkldnn_reorder_conv2d_weight.default"> & F<"mkldnn_reorder_conv2d_weight.out">;
  mkldnn_reorder_conv3d_weight: F<"mkldnn_reorder_conv3d_weight.default"> & F<"mkldnn_reorder_conv3d_weight.out">;
  mm: F<"mm.default"> & F<"mm.dtype"> & F<"mm.dtype_out"> & F<"mm.out">;
  mode: F<"mode.default"> & F<"mode.values"> & F<"mode.dimname"> & F<"mode.dimname_out">;
  moveaxis: F<"moveaxis.int"> & F<"moveaxis.intlist">;
  movedim: F<"movedim.int"> & F<"movedim.intlist">;
  mps_convolution_backward: F<"mps_convolution_backward.default"> & F<"mps_convolution_backward.out">;
  mps_convolution_transpose_backward: F<"mps_convolution_transpose_backward.default"> &
    F<"mps_convolution_transpose_backward.out">;
  mse_loss: F<"mse_loss.default"> & F<"mse_loss.out">;
  mse_loss_backward: F<"mse_loss_backward.default"> & F<"mse_loss_backward.grad_input">;
  msort: F<"msort.default"> & F<"msort.out">;
  mul: F<"mul.Scalar"> & F<"mul.Tensor"> & F<"mul.Scalar_out"> & F<"mul.out">;
  mul_: F<"mul_.Scalar"> & F<"mul_.Tensor">;
  multi_margin_loss: F<"multi_margin_loss.default"> & F<"multi_margin_loss.out">;
  multi_margin_loss_backward: F<"multi_margin_loss_backward.default"> & F<"multi_margin_loss_backward.grad_input">;
  multilabel_margin_loss: F<"multilabel_margin_loss.default"> & F<"multilabel_margin_loss.out">;
  multilabel_margin_loss_backward: F<"multilabel_margin_loss_backward.default"> &
    F<"multilabel_margin_loss_backward.grad_input">;
  multilabel_margin_loss_forward: F<"multilabel_margin_loss_forward.default"> &
    F<"multilabel_margin_loss_forward.output">;
  multinomial: F<"multinomial.default"> & F<"multinomial.out">;
  multiply: F<"multiply.Scalar"> & F<"multiply.Tensor"> & F<"multiply.out">;
  multiply_: F<"multiply_.Scalar"> & F<"multiply_.Tensor">;
  mv: F<"mv.default"> & F<"mv.out">;
  mvlgamma: F<"mvlgamma.default"> & F<"mvlgamma.out">;
  mvlgamma_: F<"mvlgamma_.default">;
  nan_to_num: F<"nan_to_num.default"> & F<"nan_to_num.out">;
  nan_to_num_: F<"nan_to_num_.default">;
  nanmean: F<"nanmean.default"> & F<"nanmean.out">;
  nanmedian: F<"nanmedian.default"> &
    F<"nanmedian.dim"> &
    F<"nanmedian.dim_values"> &
    F<"nanmedian.out"> &
    F<"nanmedian.names_dim"> &
    F<"nanmedian.names_dim_values">;
  nanquantile: F<"nanquantile.default"> & F<"nanquantile.scalar"> & F<"nanquantile.out"> & F<"nanquantile.scalar_out">;
  nansum: F<"nansum.default"> & F<"nansum.out">;
  narrow: F<"narrow.default"> & F<"narrow.Tensor">;
  narrow_copy: F<"narrow_copy.default"> & F<"narrow_copy.out">;
  native_batch_norm: F<"native_batch_norm.default"> & F<"native_batch_norm.out">;
  native_batch_norm_backward: F<"native_batch_norm_backward.default"> & F<"native_batch_norm_backward.out">;
  native_channel_shuffle: F<"native_channel_shuffle.default">;
  native_dropout: F<"native_dropout.default"> & F<"native_dropout.out">;
  native_dropout_backward: F<"native_dropout_backward.default"> & F<"native_dropout_backward.out">;
  native_group_norm: F<"native_group_norm.default"> & F<"native_group_norm.out">;
  native_group_norm_backward: F<"native_group_norm_backward.default"> & F<"native_group_norm_backward.out">;
  native_layer_norm: F<"native_layer_norm.default"> & F<"native_layer_norm.out">;
  native_layer_norm_backward: F<"native_layer_norm_backward.default"> & F<"native_layer_norm_backward.out">;
  native_norm: F<"native_norm.default"> &
    F<"native_norm.ScalarOpt_dim_dtype"> &
    F<"native_norm.ScalarOpt_dim_dtype_out"> &
    F<"native_norm.out">;
  ne: F<"ne.Scalar"> & F<"ne.Tensor"> & F<"ne.Scalar_out"> & F<"ne.Tensor_out">;
  ne_: F<"ne_.Scalar"> & F<"ne_.Tensor">;
  neg: F<"neg.default"> & F<"neg.out">;
  neg_: F<"neg_.default">;
  negative: F<"negative.default"> & F<"negative.out">;
  negative_: F<"negative_.default">;
  nested_to_padded_tensor: F<"nested_to_padded_tensor.default">;
  new_empty: F<"new_empty.default"> & F<"new_empty.out">;
  new_empty_strided: F<"new_empty_strided.default"> & F<"new_empty_strided.out">;
  new_full: F<"new_full.default"> & F<"new_full.out">;
  new_ones: F<"new_ones.default"> & F<"new_ones.out">;
  new_zeros: F<"new_zeros.default"> & F<"new_zeros.out">;
  nextafter: F<"nextafter.default"> & F<"nextafter.out">;
  nextafter_: F<"nextafter_.default">;
  nll_loss: F<"nll_loss.default"> & F<"nll_loss.out">;
  nll_loss2d: F<"nll_loss2d.default"> & F<"nll_loss2d.out">;
  nll_loss2d_backward: F<"nll_loss2d_backward.default"> & F<"nll_loss2d_backward.grad_input">;
  nll_loss2d_forward: F<"nll_loss2d_forward.default"> & F<"nll_loss2d_forward.output">;
  nll_loss_backward: F<"nll_loss_backward.default"> & F<"nll_loss_backward.grad_input">;
  nll_loss_forward: F<"nll_loss_forward.default"> & F<"nll_loss_forward.output">;
  nll_loss_nd: F<"nll_loss_nd.default">;
  nonzero: F<"nonzero.default"> & F<"nonzero.out">;
  nonzero_numpy: F<"nonzero_numpy.default">;
  nonzero_static: F<"nonzero_static.default"> & F<"nonzero_static.out">;
  norm: F<"norm.Scalar"> &
    F<"norm.ScalarOpt_dim"> &
    F<"norm.ScalarOpt_dim_dtype"> &
    F<"norm.ScalarOpt_dtype"> &
    F<"norm.ScalarOpt_dtype_out"> &
    F<"norm.Scalar_out"> &
    F<"norm.dtype_out"> &
    F<"norm.out"> &
    F<"norm.names_ScalarOpt_dim"> &
    F<"norm.names_ScalarOpt_dim_dtype"> &
    F<"norm.names_dtype_out"> &
    F<"norm.names_out">;
  norm_except_dim: F<"norm_except_dim.default">;
  normal: F<"normal.Tensor_Tensor"> &
    F<"normal.Tensor_float"> &
    F<"normal.float_Tensor"> &
    F<"normal.float_float"> &
    F<"normal.Tensor_Tensor_out"> &
    F<"normal.Tensor_float_out"> &
    F<"normal.float_Tensor_out"> &
    F<"normal.float_float_out"> &
    F<"normal.out">;
  normal_: F<"normal_.default">;
  normal_functional: F<"normal_functional.default">;
  not_equal: F<"not_equal.Scalar"> & F<"not_equal.Tensor"> & F<"not_equal.Scalar_out"> & F<"not_equal.Tensor_out">;
  not_equal_: F<"not_equal_.Scalar"> & F<"not_equal_.Tensor">;
  nuclear_norm: F<"nuclear_norm.default"> & F<"nuclear_norm.dim"> & F<"nuclear_norm.dim_out"> & F<"nuclear_norm.out">;
  numpy_T: F<"numpy_T.default">;
  one_hot: F<"one_hot.default">;
  ones: F<"ones.default"> & F<"ones.out"> & F<"ones.names"> & F<"ones.names_out">;
  ones_like: F<"ones_like.default"> & F<"ones_like.out">;
  orgqr: F<"orgqr.default"> & F<"orgqr.out">;
  ormqr: F<"ormqr.default"> & F<"ormqr.out">;
  outer: F<"outer.default"> & F<"outer.out">;
  output_nr: F<"output_nr.default">;
  pad: F<"pad.default">;
  pad_sequence: F<"pad_sequence.default">;
  pairwise_distance: F<"pairwise_distance.default">;
  pdist: F<"pdist.default">;
  permute: F<"permute.default">;
  permute_copy: F<"permute_copy.default"> & F<"permute_copy.out">;
  pin_memory: F<"pin_memory.default">;
  pinverse: F<"pinverse.default">;
  pixel_shuffle: F<"pixel_shuffle.default"> & F<"pixel_shuffle.out">;
  pixel_unshuffle: F<"pixel_unshuffle.default"> & F<"pixel_unshuffle.out">;
  poisson: F<"poisson.default"> & F<"poisson.out">;
  poisson_nll_loss: F<"poisson_nll_loss.default">;
  polar: F<"polar.default"> & F<"polar.out">;
  polygamma: F<"polygamma.default"> & F<"polygamma.out">;
  polygamma_: F<"polygamma_.default">;
  positive: F<"positive.default">;
  pow: F<"pow.Scalar"> &
    F<"pow.Tensor_Scalar"> &
    F<"pow.Tensor_Tensor"> &
    F<"pow.Scalar_out"> &
    F<"pow.Tensor_Scalar_out"> &
    F<"pow.Tensor_Tensor_out">;
  pow_: F<"pow_.Scalar"> & F<"pow_.Tensor">;
  prelu: F<"prelu.default">;
  prod: F<"prod.default"> &
    F<"prod.dim_int"> &
    F<"prod.int_out"> &
    F<"prod.out"> &
    F<"prod.dim_Dimname"> &
    F<"prod.Dimname_out">;
  promote_types: F<"promote_types.default">;
  put: F<"put.default"> & F<"put.out">;
  put_: F<"put_.default">;
  q_per_channel_axis: F<"q_per_channel_axis.default">;
  q_per_channel_scales: F<"q_per_channel_scales.default"> & F<"q_per_channel_scales.out">;
  q_per_channel_zero_points: F<"q_per_channel_zero_points.default"> & F<"q_per_channel_zero_points.out">;
  q_scale: F<"q_scale.default">;
  q_zero_point: F<"q_zero_point.default">;
  qr: F<"qr.default"> & F<"qr.Q">;
  qscheme: F<"qscheme.default">;
  quantile: F<"quantile.default"> & F<"quantile.scalar"> & F<"quantile.out"> & F<"quantile.scalar_out">;
  quantize_per_channel: F<"quantize_per_channel.default"> & F<"quantize_per_channel.out">;
  quantize_per_tensor: F<"quantize_per_tensor.default"> &
    F<"quantize_per_tensor.tensor_qparams"> &
    F<"quantize_per_tensor.tensors"> &
    F<"quantize_per_tensor.out"> &
    F<"quantize_per_tensor.tensor_qparams_out"> &
    F<"quantize_per_tensor.tensors_out">;
  quantize_per_tensor_dynamic: F<"quantize_per_tensor_dynamic.default"> & F<"quantize_per_tensor_dynamic.out">;
  quantized_batch_norm: F<"quantized_batch_norm.default"> & F<"quantized_batch_norm.out">;
  quantized_gru: F<"quantized_gru.data_legacy"> & F<"quantized_gru.input_legacy">;
  quantized_gru_cell: F<"quantized_gru_cell.default">;
  quantized_lstm: F<"quantized_lstm.data_legacy"> & F<"quantized_lstm.input_legacy">;
  quantized_lstm_cell: F<"quantized_lstm_cell.default">;
  quantized_max_pool1d: F<"quantized_max_pool1d.default"> & F<"quantized_max_pool1d.out">;
  quantized_max_pool2d: F<"quantized_max_pool2d.default"> & F<"quantized_max_pool2d.out">;
  quantized_max_pool3d: F<"quantized_max_pool3d.default"> & F<"quantized_max_pool3d.out">;
  quantized_rnn_relu_cell: F<"quantized_rnn_relu_cell.default">;
  quantized_rnn_tanh_cell: F<"quantized_rnn_tanh_cell.default">;
  rad2deg: F<"rad2deg.default"> & F<"rad2deg.out">;
  rad2deg_: F<"rad2deg_.default">;
  rand: F<"rand.default"> &
    F<"rand.generator"> &
    F<"rand.generator_out"> &
    F<"rand.out"> &
    F<"rand.generator_with_names"> &
    F<"rand.names"> &
    F<"rand.generator_with_names_out"> &
    F<"rand.names_out">;
  rand_like: F<"rand_like.default"> & F<"rand_like.generator"> & F<"rand_like.generator_out"> & F<"rand_like.out">;
  randint: F<"randint.default"> &
    F<"randint.generator"> &
    F<"randint.low"> &
    F<"randint.low_generator"> &
    F<"randint.generator_out"> &
    F<"randint.low_generator_out"> &
    F<"randint.low_out"> &
    F<"randint.out">;
  randint_like: F<"randint_like.default"> &
    F<"randint_like.Tensor"> &
    F<"randint_like.Tensor_generator"> &
    F<"randint_like.generator"> &
    F<"randint_like.low_dtype"> &
    F<"randint_like.low_generator_dtype"> &
    F<"randint_like.Tensor_generator_out"> &
    F<"randint_like.Tensor_out"> &
    F<"randint_like.generator_out"> &
    F<"randint_like.low_dtype_out"> &
    F<"randint_like.low_generator_dtype_out"> &
    F<"randint_like.out">;
  randn: F<"randn.default"> &
    F<"randn.generator"> &
    F<"randn.generator_out"> &
    F<"randn.out"> &
    F<"randn.generator_with_names"> &
    F<"randn.names"> &
    F<"randn.generator_with_names_out"> &
    F<"randn.names_out">;
  randn_like: F<"randn_like.default"> & F<"randn_like.generator"> & F<"randn_like.generator_out"> & F<"randn_like.out">;
  random: F<"random.default"> &
    F<"random.from"> &
    F<"random.to"> &
    F<"random.from_out"> &
    F<"random.out"> &
    F<"random.to_out">;
  random_: F<"random_.default"> & F<"random_.from"> & F<"random_.to">;
  randperm: F<"randperm.default"> & F<"randperm.generator"> & F<"randperm.generator_out"> & F<"randperm.out">;
  range: F<"range.default"> & F<"range.step"> & F<"range.out"> & F<"range.out_">;
  ravel: F<"ravel.default">;
  real: F<"real.default">;
  reciprocal: F<"reciprocal.default"> & F<"reciprocal.out">;
  reciprocal_: F<"reciprocal_.default">;
  refine_names: F<"refine_names.default">;
  reflection_pad1d: F<"reflection_pad1d.default"> & F<"reflection_pad1d.out">;
  reflection_pad1d_backward: F<"reflection_pad1d_backward.default"> & F<"reflection_pad1d_backward.grad_input">;
  reflection_pad2d: F<"reflection_pad2d.default"> & F<"reflection_pad2d.out">;
  reflection_pad2d_backward: F<"reflection_pad2d_backward.default"> & F<"reflection_pad2d_backward.grad_input">;
  reflection_pad3d: F<"reflection_pad3d.default"> & F<"reflection_pad3d.out">;
  reflection_pad3d_backward: F<"reflection_pad3d_backward.default"> & F<"reflection_pad3d_backward.grad_input">;
  relu: F<"relu.default"> & F<"relu.out">;
  relu6: F<"relu6.default">;
  relu6_: F<"relu6_.default">;
  relu_: F<"relu_.default">;
  remainder: F<"remainder.Scalar"> &
    F<"remainder.Scalar_Tensor"> &
    F<"remainder.Tensor"> &
    F<"remainder.Scalar_Tensor_out"> &
    F<"remainder.Scalar_out"> &
    F<"remainder.Tensor_out">;
  remainder_: F<"remainder_.Scalar"> & F<"remainder_.Tensor">;
  rename: F<"rename.default">;
  rename_: F<"rename_.default">;
  renorm: F<"renorm.default"> & F<"renorm.out">;
  renorm_: F<"renorm_.default">;
  repeat: F<"repeat.default"> & F<"repeat.out">;
  repeat_interleave: F<"repeat_interleave.Tensor"> &
    F<"repeat_interleave.self_Tensor"> &
    F<"repeat_interleave.self_int"> &
    F<"repeat_interleave.Tensor_out">;
  replication_pad1d: F<"replication_pad1d.default"> & F<"replication_pad1d.out">;
  replication_pad1d_backward: F<"replication_pad1d_backward.default"> & F<"replication_pad1d_backward.grad_input">;
  replication_pad2d: F<"replication_pad2d.default"> & F<"replication_pad2d.out">;
  replication_pad2d_backward: F<"replication_pad2d_backward.default"> & F<"replication_pad2d_backward.grad_input">;
  replication_pad3d: F<"replication_pad3d.default"> & F<"replication_pad3d.out">;
  replication_pad3d_backward: F<"replication_pad3d_backward.default"> & F<"replication_pad3d_backward.grad_input">;
  requires_grad_: F<"requires_grad_.default">;
  reshape: F<"reshape.default">;
  reshape_as: F<"reshape_as.default">;
  resize: F<"resize.default"> & F<"resize.out">;
  resize_: F<"resize_.default">;
  resize_as: F<"resize_as.default"> & F<"resize_as.out">;
  resize_as_: F<"resize_as_.default">;
  resize_as_sparse: F<"resize_as_sparse.default"> & F<"resize_as_sparse.out">;
  resize_as_sparse_: F<"resize_as_sparse_.default">;
  resolve_conj: F<"resolve_conj.default">;
  resolve_neg: F<"resolve_neg.default">;
  result_type: F<"result_type.Scalar"> &
    F<"result_type.Scalar_Scalar"> &
    F<"result_type.Scalar_Tensor"> &
    F<"result_type.Tensor">;
  retain_grad: F<"retain_grad.default">;
  retains_grad: F<"retains_grad.default">;
  rms_norm: F<"rms_norm.default">;
  rnn_relu: F<"rnn_relu.data"> & F<"rnn_relu.input">;
  rnn_relu_cell: F<"rnn_relu_cell.default">;
  rnn_tanh: F<"rnn_tanh.data"> & F<"rnn_tanh.input">;
  rnn_tanh_cell: F<"rnn_tanh_cell.default">;
  roll: F<"roll.default"> & F<"roll.out">;
  rot90: F<"rot90.default"> & F<"rot90.out">;
  round: F<"round.default"> & F<"round.decimals"> & F<"round.decimals_out"> & F<"round.out">;
  round_: F<"round_.default"> & F<"round_.decimals">;
  row_indices: F<"row_indices.default">;
  row_indices_copy: F<"row_indices_copy.default"> & F<"row_indices_copy.out">;
  row_stack: F<"row_stack.default"> & F<"row_stack.out">;
  rrelu: F<"rrelu.default">;
  rrelu_: F<"rrelu_.default">;
  rrelu_with_noise: F<"rrelu_with_noise.default"> & F<"rrelu_with_noise.out">;
  rrelu_with_noise_: F<"rrelu_with_noise_.default">;
  rrelu_with_noise_backward: F<"rrelu_with_noise_backward.default"> & F<"rrelu_with_noise_backward.out">;
  rrelu_with_noise_functional: F<"rrelu_with_noise_functional.default">;
  rsqrt: F<"rsqrt.default"> & F<"rsqrt.out">;
  rsqrt_: F<"rsqrt_.default">;
  rsub: F<"rsub.Scalar"> & F<"rsub.Tensor"> & F<"rsub.Scalar_out"> & F<"rsub.Tensor_out">;
  scalar_tensor: F<"scalar_tensor.default"> & F<"scalar_tensor.out">;
  scaled_dot_product_attention: F<"scaled_dot_product_attention.default">;
  scatter: F<"scatter.reduce"> &
    F<"scatter.src"> &
    F<"scatter.value"> &
    F<"scatter.value_reduce"> &
    F<"scatter.reduce_out"> &
    F<"scatter.src_out"> &
    F<"scatter.value_out"> &
    F<"scatter.value_reduce_out"> &
    F<"scatter.dimname_src"> &
    F<"scatter.dimname_value">;
  scatter_: F<"scatter_.reduce"> & F<"scatter_.src"> & F<"scatter_.value"> & F<"scatter_.value_reduce">;
  scatter_add: F<"scatter_add.default"> & F<"scatter_add.out"> & F<"scatter_add.dimname">;
  scatter_add_: F<"scatter_add_.default">;
  scatter_reduce: F<"scatter_reduce.two"> & F<"scatter_reduce.two_out">;
  scatter_reduce_: F<"scatter_reduce_.two">;
  searchsorted: F<"searchsorted.Scalar"> &
    F<"searchsorted.Scalar_out"> &
    F<"searchsorted.Tensor"> &
    F<"searchsorted.Tensor_out">;
  segment_reduce: F<"segment_reduce.default"> & F<"segment_reduce.out">;
  select: F<"select.int"> & F<"select.Dimname">;
  select_backward: F<"select_backward.default"> & F<"select_backward.out">;
  select_copy: F<"select_copy.int"> & F<"select_copy.int_out">;
  select_scatter: F<"select_scatter.default"> & F<"select_scatter.out">;
  selu: F<"selu.default">;
  selu_: F<"selu_.default">;
  set: F<"set.default"> & F<"set.source_Tensor"> & F<"set.out"> & F<"set.source_Tensor_out">;
  set_: F<"set_.default"> & F<"set_.source_Tensor"> & F<"set_.source_Tensor_storage_offset">;
  set_data: F<"set_data.default">;
  sgn: F<"sgn.default"> & F<"sgn.out">;
  sgn_: F<"sgn_.default">;
  sigmoid: F<"sigmoid.default"> & F<"sigmoid.out">;
  sigmoid_: F<"sigmoid_.default">;
  sigmoid_backward: F<"sigmoid_backward.default"> & F<"sigmoid_backward.grad_input">;
  sign: F<"sign.default"> & F<"sign.out">;
  sign_: F<"sign_.default">;
  signbit: F<"signbit.default"> & F<"signbit.out">;
  silu: F<"silu.default"> & F<"silu.out">;
  silu_: F<"silu_.default">;
  silu_backward: F<"silu_backward.default"> & F<"silu_backward.grad_input">;
  sin: F<"sin.default"> & F<"sin.out">;
  sin_: F<"sin_.default">;
  sinc: F<"sinc.default"> & F<"sinc.out">;
  sinc_: F<"sinc_.default">;
  sinh: F<"sinh.default"> & F<"sinh.out">;
  sinh_: F<"sinh_.default">;
  size: F<"size.int"> & F<"size.Dimname">;
  slice: F<"slice.Tensor">;
  slice_backward: F<"slice_backward.default"> & F<"slice_backward.out">;
  slice_copy: F<"slice_copy.Tensor"> & F<"slice_copy.Tensor_out">;
  slice_inverse: F<"slice_inverse.default">;
  slice_scatter: F<"slice_scatter.default"> & F<"slice_scatter.out">;
  slogdet: F<"slogdet.default"> & F<"slogdet.out">;
  slow_conv3d: F<"slow_conv3d.default"> & F<"slow_conv3d.out">;
  slow_conv3d_forward: F<"slow_conv3d_forward.default"> & F<"slow_conv3d_forward.output">;
  slow_conv_dilated2d: F<"slow_conv_dilated2d.default"> & F<"slow_conv_dilated2d.out">;
  slow_conv_dilated3d: F<"slow_conv_dilated3d.default"> & F<"slow_conv_dilated3d.out">;
  slow_conv_transpose2d: F<"slow_conv_transpose2d.default"> & F<"slow_conv_transpose2d.out">;
  slow_conv_transpose3d: F<"slow_conv_transpose3d.default"> & F<"slow_conv_transpose3d.out">;
  smm: F<"smm.default">;
  smooth_l1_loss: F<"smooth_l1_loss.default"> & F<"smooth_l1_loss.out">;
  smooth_l1_loss_backward: F<"smooth_l1_loss_backward.default"> & F<"smooth_l1_loss_backward.grad_input">;
  soft_margin_loss: F<"soft_margin_loss.default"> & F<"soft_margin_loss.out">;
  soft_margin_loss_backward: F<"soft_margin_loss_backward.default"> & F<"soft_margin_loss_backward.grad_input">;
  softmax: F<"softmax.int"> & F<"softmax.int_out"> & F<"softmax.Dimname">;
  softplus: F<"softplus.default"> & F<"softplus.out">;
  softplus_backward: F<"softplus_backward.default"> & F<"softplus_backward.grad_input">;
  softshrink: F<"softshrink.default"> & F<"softshrink.out">;
  softshrink_backward: F<"softshrink_backward.default"> & F<"softshrink_backward.grad_input">;
  sort: F<"sort.default"> &
    F<"sort.stable"> &
    F<"sort.values"> &
    F<"sort.values_stable"> &
    F<"sort.dimname"> &
    F<"sort.dimname_stable"> &
    F<"sort.dimname_values"> &
    F<"sort.dimname_values_stable">;
  sparse_bsc_tensor: F<"sparse_bsc_tensor.ccol_row_value"> & F<"sparse_bsc_tensor.ccol_row_value_size">;
  sparse_bsr_tensor: F<"sparse_bsr_tensor.crow_col_value"> & F<"sparse_bsr_tensor.crow_col_value_size">;
  sparse_compressed_tensor: F<"sparse_compressed_tensor.comp_plain_value"> &
    F<"sparse_compressed_tensor.comp_plain_value_size">;
  sparse_coo_tensor: F<"sparse_coo_tensor.indices"> &
    F<"sparse_coo_tensor.indices_size"> &
    F<"sparse_coo_tensor.size"> &
    F<"sparse_coo_tensor.size_out">;
  sparse_csc_tensor: F<"sparse_csc_tensor.ccol_row_value"> & F<"sparse_csc_tensor.ccol_row_value_size">;
  sparse_csr_tensor: F<"sparse_csr_tensor.crow_col_value"> & F<"sparse_csr_tensor.crow_col_value_size">;
  sparse_dim: F<"sparse_dim.default">;
  sparse_mask: F<"sparse_mask.default"> & F<"sparse_mask.out">;
  sparse_resize: F<"sparse_resize.default"> & F<"sparse_resize.out">;
  sparse_resize_: F<"sparse_resize_.default">;
  sparse_resize_and_clear: F<"sparse_resize_and_clear.default"> & F<"sparse_resize_and_clear.out">;
  sparse_resize_and_clear_: F<"sparse_resize_and_clear_.default">;
  sparse_sampled_addmm: F<"sparse_sampled_addmm.default"> & F<"sparse_sampled_addmm.out">;
  special_airy_ai: F<"special_airy_ai.default"> & F<"special_airy_ai.out">;
  special_bessel_j0: F<"special_bessel_j0.default"> & F<"special_bessel_j0.out">;
  special_bessel_j1: F<"special_bessel_j1.default"> & F<"special_bessel_j1.out">;
  special_bessel_y0: F<"special_bessel_y0.default"> & F<"special_bessel_y0.out">;
  special_bessel_y1: F<"special_bessel_y1.default"> & F<"special_bessel_y1.out">;
  special_chebyshev_polynomial_t: F<"special_chebyshev_polynomial_t.default"> &
    F<"special_chebyshev_polynomial_t.n_scalar"> &
    F<"special_chebyshev_polynomial_t.x_scalar"> &
    F<"special_chebyshev_polynomial_t.n_scalar_out"> &
    F<"special_chebyshev_polynomial_t.out"> &
    F<"special_chebyshev_polynomial_t.x_scalar_out">;
  special_chebyshev_polynomial_u: F<"special_chebyshev_polynomial_u.default"> &
    F<"special_chebyshev_polynomial_u.n_scalar"> &
    F<"special_chebyshev_polynomial_u.x_scalar"> &
    F<"special_chebyshev_polynomial_u.n_scalar_out"> &
    F<"special_chebyshev_polynomial_u.out"> &
    F<"special_chebyshev_polynomial_u.x_scalar_out">;
  special_chebyshev_polynomial_v: F<"special_chebyshev_polynomial_v.default"> &
    F<"special_chebyshev_polynomial_v.n_scalar"> &
    F<"special_chebyshev_polynomial_v.x_scalar"> &
    F<"special_chebyshev_polynomial_v.n_scalar_out"> &
    F<"special_chebyshev_polynomial_v.out"> &
    F<"special_chebyshev_polynomial_v.x_scalar_out">;
  special_chebyshev_polynomial_w: F<"special_chebyshev_polynomial_w.default"> &
    F<"special_chebyshev_polynomial_w.n_scalar"> &
    F<"special_chebyshev_polynomial_w.x_scalar"> &
    F<"special_chebyshev_polynomial_w.n_scalar_out"> &
    F<"special_chebyshev_polynomial_w.out"> &
    F<"special_chebyshev_polynomial_w.x_scalar_out">;
  special_digamma: F<"special_digamma.default"> & F<"special_digamma.out">;
  special_entr: F<"special_entr.default"> & F<"special_entr.out">;
  special_erf: F<"special_erf.default"> & F<"special_erf.out">;
  special_erfc: F<"special_erfc.default"> & F<"special_erfc.out">;
  special_erfcx: F<"special_erfcx.default"> & F<"special_erfcx.out">;
  special_erfinv: F<"special_erfinv.default"> & F<"special_erfinv.out">;
  special_exp2: F<"special_exp2.default"> & F<"special_exp2.out">;
  special_expit: F<"special_expit.default"> & F<"special_expit.out">;
  special_expm1: F<"special_expm1.default"> & F<"special_expm1.out">;
  special_gammainc: F<"special_gammainc.default"> & F<"special_gammainc.out">;
  special_gammaincc: F<"special_gammaincc.default"> & F<"special_gammaincc.out">;
  special_gammaln: F<"special_gammaln.default"> & F<"special_gammaln.out">;
  special_hermite_polynomial_h: F<"special_hermite_polynomial_h.default"> &
    F<"special_hermite_polynomial_h.n_scalar"> &
    F<"special_hermite_polynomial_h.x_scalar"> &
    F<"special_hermite_polynomial_h.n_scalar_out"> &
    F<"special_hermite_polynomial_h.out"> &
    F<"special_hermite_polynomial_h.x_scalar_out">;
  special_hermite_polynomial_he: F<"special_hermite_polynomial_he.default"> &
    F<"special_hermite_polynomial_he.n_scalar"> &
    F<"special_hermite_polynomial_he.x_scalar"> &
    F<"special_hermite_polynomial_he.n_scalar_out"> &
    F<"special_hermite_polynomial_he.out"> &
    F<"special_hermite_polynomial_he.x_scalar_out">;
  special_i0: F<"special_i0.default"> & F<"special_i0.out">;
  special_i0e: F<"special_i0e.default"> & F<"special_i0e.out">;
  special_i1: F<"special_i1.default"> & F<"special_i1.out">;
  special_i1e: F<"special_i1e.default"> & F<"special_i1e.out">;
  special_laguerre_polynomial_l: F<"special_laguerre_polynomial_l.default"> &
    F<"special_laguerre_polynomial_l.n_scalar"> &
    F<"special_laguerre_polynomial_l.x_scalar"> &
    F<"special_laguerre_polynomial_l.n_scalar_out"> &
    F<"special_laguerre_polynomial_l.out"> &
    F<"special_laguerre_polynomial_l.x_scalar_out">;
  special_legendre_polynomial_p: F<"special_legendre_polynomial_p.default"> &
    F<"special_legendre_polynomial_p.n_scalar"> &
    F<"special_legendre_polynomial_p.x_scalar"> &
    F<"special_legendre_polynomial_p.n_scalar_out"> &
    F<"special_legendre_polynomial_p.out"> &
    F<"special_legendre_polynomial_p.x_scalar_out">;
  special_log1p: F<"special_log1p.default"> & F<"special_log1p.out">;
  special_log_ndtr: F<"special_log_ndtr.default"> & F<"special_log_ndtr.out">;
  special_log_softmax: F<"special_log_softmax.default">;
  special_logit: F<"special_logit.default"> & F<"special_logit.out">;
  special_logsumexp: F<"special_logsumexp.default"> & F<"special_logsumexp.out">;
  special_modified_bessel_i0: F<"special_modified_bessel_i0.default"> & F<"special_modified_bessel_i0.out">;
  special_modified_bessel_i1: F<"special_modified_bessel_i1.default"> & F<"special_modified_bessel_i1.out">;
  special_modified_bessel_k0: F<"special_modified_bessel_k0.default"> & F<"special_modified_bessel_k0.out">;
  special_modified_bessel_k1: F<"special_modified_bessel_k1.default"> & F<"special_modified_bessel_k1.out">;
  special_multigammaln: F<"special_multigammaln.default"> & F<"special_multigammaln.out">;
  special_ndtr: F<"special_ndtr.default"> & F<"special_ndtr.out">;
  special_ndtri: F<"special_ndtri.default"> & F<"special_ndtri.out">;
  special_polygamma: F<"special_polygamma.default"> & F<"special_polygamma.out">;
  special_psi: F<"special_psi.default"> & F<"special_psi.out">;
  special_round: F<"special_round.default"> & F<"special_round.out">;
  special_scaled_modified_bessel_k0: F<"special_scaled_modified_bessel_k0.default"> &
    F<"special_scaled_modified_bessel_k0.out">;
  special_scaled_modified_bessel_k1: F<"special_scaled_modified_bessel_k1.default"> &
    F<"special_scaled_modified_bessel_k1.out">;
  special_shifted_chebyshev_polynomial_t: F<"special_shifted_chebyshev_polynomial_t.default"> &
    F<"special_shifted_chebyshev_polynomial_t.n_scalar"> &
    F<"special_shifted_chebyshev_polynomial_t.x_scalar"> &
    F<"special_shifted_chebyshev_polynomial_t.n_scalar_out"> &
    F<"special_shifted_chebyshev_polynomial_t.out"> &
    F<"special_shifted_chebyshev_polynomial_t.x_scalar_out">;
  special_shifted_chebyshev_polynomial_u: F<"special_shifted_chebyshev_polynomial_u.default"> &
    F<"special_shifted_chebyshev_polynomial_u.n_scalar"> &
    F<"special_shifted_chebyshev_polynomial_u.x_scalar"> &
    F<"special_shifted_chebyshev_polynomial_u.n_scalar_out"> &
    F<"special_shifted_chebyshev_polynomial_u.out"> &
    F<"special_shifted_chebyshev_polynomial_u.x_scalar_out">;
  special_shifted_chebyshev_polynomial_v: F<"special_shifted_chebyshev_polynomial_v.default"> &
    F<"special_shifted_chebyshev_polynomial_v.n_scalar"> &
    F<"special_shifted_chebyshev_polynomial_v.x_scalar"> &
    F<"special_shifted_chebyshev_polynomial_v.n_scalar_out"> &
    F<"special_shifted_chebyshev_polynomial_v.out"> &
    F<"special_shifted_chebyshev_polynomial_v.x_scalar_out">;
  special_shifted_chebyshev_polynomial_w: F<"special_shifted_chebyshev_polynomial_w.default"> &
    F<"special_shifted_chebyshev_polynomial_w.n_scalar"> &
    F<"special_shifted_chebyshev_polynomial_w.x_scalar"> &
    F<"special_shifted_chebyshev_polynomial_w.n_scalar_out"> &
    F<"special_shifted_chebyshev_polynomial_w.out"> &
    F<"special_shifted_chebyshev_polynomial_w.x_scalar_out">;
  special_sinc: F<"special_sinc.default"> & F<"special_sinc.out">;
  special_softmax: F<"special_softmax.default">;
  special_spherical_bessel_j0: F<"special_spherical_bessel_j0.default"> & F<"special_spherical_bessel_j0.out">;
  special_xlog1py: F<"special_xlog1py.default"> &
    F<"special_xlog1py.other_scalar"> &
    F<"special_xlog1py.self_scalar"> &
    F<"special_xlog1py.other_scalar_out"> &
    F<"special_xlog1py.out"> &
    F<"special_xlog1py.self_scalar_out">;
  special_xlogy: F<"special_xlogy.default"> &
    F<"special_xlogy.other_scalar"> &
    F<"special_xlogy.self_scalar"> &
    F<"special_xlogy.other_scalar_out"> &
    F<"special_xlogy.out"> &
    F<"special_xlogy.self_scalar_out">;
  special_zeta: F<"special_zeta.default"> &
    F<"special_zeta.other_scalar"> &
    F<"special_zeta.self_scalar"> &
    F<"special_zeta.other_scalar_out"> &
    F<"special_zeta.out"> &
    F<"special_zeta.self_scalar_out">;
  split: F<"split.Tensor"> & F<"split.sizes">;
  split_copy: F<"split_copy.Tensor"> & F<"split_copy.Tensor_out">;
  split_with_sizes: F<"split_with_sizes.default">;
  split_with_sizes_copy: F<"split_with_sizes_copy.default"> & F<"split_with_sizes_copy.out">;
  sqrt: F<"sqrt.default"> & F<"sqrt.out">;
  sqrt_: F<"sqrt_.default">;
  square: F<"square.default"> & F<"square.out">;
  square_: F<"square_.default">;
  squeeze: F<"squeeze.default"> & F<"squeeze.dim"> & F<"squeeze.dims"> & F<"squeeze.dimname">;
  squeeze_: F<"squeeze_.default"> & F<"squeeze_.dim"> & F<"squeeze_.dims"> & F<"squeeze_.dimname">;
  squeeze_copy: F<"squeeze_copy.default"> &
    F<"squeeze_copy.dim"> &
    F<"squeeze_copy.dims"> &
    F<"squeeze_copy.dim_out"> &
    F<"squeeze_copy.dims_out"> &
    F<"squeeze_copy.out">;
  sspaddmm: F<"sspaddmm.default"> & F<"sspaddmm.out">;
  stack: F<"stack.default"> & F<"stack.out">;
  std: F<"std.default"> &
    F<"std.correction"> &
    F<"std.dim"> &
    F<"std.correction_out"> &
    F<"std.out"> &
    F<"std.correction_names"> &
    F<"std.names_dim"> &
    F<"std.correction_names_out"> &
    F<"std.names_out">;
  std_mean: F<"std_mean.default"> &
    F<"std_mean.correction"> &
    F<"std_mean.dim"> &
    F<"std_mean.correction_out"> &
    F<"std_mean.correction_names"> &
    F<"std_mean.names_dim">;
  stft: F<"stft.default"> & F<"stft.center">;
  stride: F<"stride.int"> & F<"stride.Dimname">;
  sub: F<"sub.Scalar"> & F<"sub.Tensor"> & F<"sub.Scalar_out"> & F<"sub.out">;
  sub_: F<"sub_.Scalar"> & F<"sub_.Tensor">;
  subtract: F<"subtract.Scalar"> & F<"subtract.Tensor"> & F<"subtract.out">;
  subtract_: F<"subtract_.Scalar"> & F<"subtract_.Tensor">;
  sum: F<"sum.default"> &
    F<"sum.dim_IntList"> &
    F<"sum.IntList_out"> &
    F<"sum.out"> &
    F<"sum.dim_DimnameList"> &
    F<"sum.DimnameList_out">;
  sum_to_size: F<"sum_to_size.default">;
  svd: F<"svd.default"> & F<"svd.U">;
  swapaxes: F<"swapaxes.default">;
  swapaxes_: F<"swapaxes_.default">;
  swapdims: F<"swapdims.default">;
  swapdims_: F<"swapdims_.default">;
  sym_constrain_range: F<"sym_constrain_range.default">;
  sym_constrain_range_for_size: F<"sym_constrain_range_for_size.default">;
  sym_is_contiguous: F<"sym_is_contiguous.default">;
  sym_numel: F<"sym_numel.default">;
  sym_size: F<"sym_size.int">;
  sym_storage_offset: F<"sym_storage_offset.default">;
  sym_stride: F<"sym_stride.int">;
  t: F<"t.default">;
  t_: F<"t_.default">;
  t_copy: F<"t_copy.default"> & F<"t_copy.out">;
  take: F<"take.default"> & F<"take.out">;
  take_along_dim: F<"take_along_dim.default"> & F<"take_along_dim.out">;
  tan: F<"tan.default"> & F<"tan.out">;
  tan_: F<"tan_.default">;
  tanh: F<"tanh.default"> & F<"tanh.out">;
  tanh_: F<"tanh_.default">;
  tanh_backward: F<"tanh_backward.default"> & F<"tanh_backward.grad_input">;
  tensor_split: F<"tensor_split.indices"> & F<"tensor_split.sections"> & F<"tensor_split.tensor_indices_or_sections">;
  tensordot: F<"tensordot.default"> & F<"tensordot.out">;
  thnn_conv2d: F<"thnn_conv2d.default"> & F<"thnn_conv2d.out">;
  threshold: F<"threshold.default"> & F<"threshold.out">;
  threshold_: F<"threshold_.default">;
  threshold_backward: F<"threshold_backward.default"> & F<"threshold_backward.grad_input">;
  tile: F<"tile.default">;
  to: F<"to.device"> & F<"to.dtype"> & F<"to.dtype_layout"> & F<"to.other">;
  to_dense: F<"to_dense.default">;
  to_dense_backward: F<"to_dense_backward.default">;
  to_mkldnn: F<"to_mkldnn.default"> & F<"to_mkldnn.out">;
  to_mkldnn_backward: F<"to_mkldnn_backward.default">;
  to_padded_tensor: F<"to_padded_tensor.default"> & F<"to_padded_tensor.out">;
  to_sparse: F<"to_sparse.default"> & F<"to_sparse.sparse_dim">;
  to_sparse_bsc: F<"to_sparse_bsc.default">;
  to_sparse_bsr: F<"to_sparse_bsr.default">;
  to_sparse_csc: F<"to_sparse_csc.default">;
  to_sparse_csr: F<"to_sparse_csr.default">;
  topk: F<"topk.default"> & F<"topk.values">;
  trace: F<"trace.default"> & F<"trace.out">;
  trace_backward: F<"trace_backward.default">;
  transpose: F<"transpose.int"> & F<"transpose.Dimname">;
  transpose_: F<"transpose_.default">;
  transpose_copy: F<"transpose_copy.int"> & F<"transpose_copy.int_out">;
  trapezoid: F<"trapezoid.dx"> & F<"trapezoid.x">;
  trapz: F<"trapz.dx"> & F<"trapz.x">;
  triangular_solve: F<"triangular_solve.default"> & F<"triangular_solve.X">;
  tril: F<"tril.default"> & F<"tril.out">;
  tril_: F<"tril_.default">;
  tril_indices: F<"tril_indices.default"> & F<"tril_indices.out">;
  triplet_margin_loss: F<"triplet_margin_loss.default">;
  triu: F<"triu.default"> & F<"triu.out">;
  triu_: F<"triu_.default">;
  triu_indices: F<"triu_indices.default"> & F<"triu_indices.out">;
  true_divide: F<"true_divide.Scalar"> & F<"true_divide.Tensor"> & F<"true_divide.out">;
  true_divide_: F<"true_divide_.Scalar"> & F<"true_divide_.Tensor">;
  trunc: F<"trunc.default"> & F<"trunc.out">;
  trunc_: F<"trunc_.default">;
  type_as: F<"type_as.default">;
  unbind: F<"unbind.int"> & F<"unbind.Dimname">;
  unbind_copy: F<"unbind_copy.int"> & F<"unbind_copy.int_out">;
  unflatten: F<"unflatten.int"> & F<"unflatten.Dimname">;
  unflatten_dense_tensors: F<"unflatten_dense_tensors.default">;
  unfold: F<"unfold.default">;
  unfold_backward: F<"unfold_backward.default"> & F<"unfold_backward.out">;
  unfold_copy: F<"unfold_copy.default"> & F<"unfold_copy.out">;
  uniform: F<"uniform.default"> & F<"uniform.out">;
  uniform_: F<"uniform_.default">;
  unique_consecutive: F<"unique_consecutive.default"> & F<"unique_consecutive.out">;
  unique_dim: F<"unique_dim.default"> & F<"unique_dim.out">;
  unique_dim_consecutive: F<"unique_dim_consecutive.default"> & F<"unique_dim_consecutive.out">;
  unsafe_chunk: F<"unsafe_chunk.default">;
  unsafe_split: F<"unsafe_split.Tensor"> & F<"unsafe_split.Tensor_out">;
  unsafe_split_with_sizes: F<"unsafe_split_with_sizes.default"> & F<"unsafe_split_with_sizes.out">;
  unsqueeze: F<"unsqueeze.default">;
  unsqueeze_: F<"unsqueeze_.default">;
  unsqueeze_copy: F<"unsqueeze_copy.default"> & F<"unsqueeze_copy.out">;
  upsample_bicubic2d: F<"upsample_bicubic2d.default"> & F<"upsample_bicubic2d.vec"> & F<"upsample_bicubic2d.out">;
  upsample_bicubic2d_backward: F<"upsample_bicubic2d_backward.default"> & F<"upsample_bicubic2d_backward.grad_input">;
  upsample_bilinear2d: F<"upsample_bilinear2d.default"> &
    F<"upsample_bilinear2d.vec"> &
    F<"upsample_bilinear2d.out"> &
    F<"upsample_bilinear2d.vec_out">;
  upsample_bilinear2d_backward: F<"upsample_bilinear2d_backward.default"> &
    F<"upsample_bilinear2d_backward.grad_input">;
  upsample_linear1d: F<"upsample_linear1d.default"> & F<"upsample_linear1d.vec"> & F<"upsample_linear1d.out">;
  upsample_linear1d_backward: F<"upsample_linear1d_backward.default"> & F<"upsample_linear1d_backward.grad_input">;
  upsample_nearest1d: F<"upsample_nearest1d.default"> & F<"upsample_nearest1d.vec"> & F<"upsample_nearest1d.out">;
  upsample_nearest1d_backward: F<"upsample_nearest1d_backward.default"> & F<"upsample_nearest1d_backward.grad_input">;
  upsample_nearest2d: F<"upsample_nearest2d.default"> &
    F<"upsample_nearest2d.vec"> &
    F<"upsample_nearest2d.out"> &
    F<"upsample_nearest2d.vec_out">;
  upsample_nearest2d_backward: F<"upsample_nearest2d_backward.default"> & F<"upsample_nearest2d_backward.grad_input">;
  upsample_nearest3d: F<"upsample_nearest3d.default"> & F<"upsample_nearest3d.vec"> & F<"upsample_nearest3d.out">;
  upsample_nearest3d_backward: F<"upsample_nearest3d_backward.default"> & F<"upsample_nearest3d_backward.grad_input">;
  upsample_trilinear3d: F<"upsample_trilinear3d.default"> &
    F<"upsample_trilinear3d.vec"> &
    F<"upsample_trilinear3d.out">;
  upsample_trilinear3d_backward: F<"upsample_trilinear3d_backward.default"> &
    F<"upsample_trilinear3d_backward.grad_input">;
  value_selecting_reduction_backward: F<"value_selecting_reduction_backward.default">;
  values: F<"values.default">;
  values_copy: F<"values_copy.default"> & F<"values_copy.out">;
  vander: F<"vander.default">;
  var: F<"var.default"> &
    F<"var.correction"> &
    F<"var.dim"> &
    F<"var.correction_out"> &
    F<"var.out"> &
    F<"var.correction_names"> &
    F<"var.names_dim"> &
    F<"var.correction_names_out"> &
    F<"var.names_out">;
  var_mean: F<"var_mean.default"> &
    F<"var_mean.correction"> &
    F<"var_mean.dim"> &
    F<"var_mean.correction_out"> &
    F<"var_mean.correction_names"> &
    F<"var_mean.names_dim">;
  vdot: F<"vdot.default"> & F<"vdot.out">;
  view: F<"view.default"> & F<"view.dtype">;
  view_as: F<"view_as.default">;
  view_as_complex: F<"view_as_complex.default">;
  view_as_complex_copy: F<"view_as_complex_copy.default"> & F<"view_as_complex_copy.out">;
  view_as_real: F<"view_as_real.default">;
  view_as_real_copy: F<"view_as_real_copy.default"> & F<"view_as_real_copy.out">;
  view_copy: F<"view_copy.default"> & F<"view_copy.dtype"> & F<"view_copy.dtype_out"> & F<"view_copy.out">;
  vsplit: F<"vsplit.array"> & F<"vsplit.int">;
  vstack: F<"vstack.default"> & F<"vstack.out">;
  where: F<"where.default"> &
    F<"where.Scalar"> &
    F<"where.ScalarOther"> &
    F<"where.ScalarSelf"> &
    F<"where.self"> &
    F<"where.self_out">;
  xlogy: F<"xlogy.Scalar_Other"> &
    F<"xlogy.Scalar_Self"> &
    F<"xlogy.Tensor"> &
    F<"xlogy.OutScalar_Other"> &
    F<"xlogy.OutScalar_Self"> &
    F<"xlogy.OutTensor">;
  xlogy_: F<"xlogy_.Scalar_Other"> & F<"xlogy_.Tensor">;
  zero: F<"zero.default"> & F<"zero.out">;
  zero_: F<"zero_.default">;
  zeros: F<"zeros.default"> & F<"zeros.out"> & F<"zeros.names"> & F<"zeros.names_out">;
  zeros_like: F<"zeros_like.default"> & F<"zeros_like.out">;
}

/** An operator whose first argument is the tensor that it is called on. */
type M<Name extends keyof Overloads> = Overloads[Name] extends (self: Tensor, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** Every operator that takes a tensor as `self`. */
export interface OperatorMethods {
  __and__: M<"__and__.Scalar"> & M<"__and__.Tensor">;
  __iand__: M<"__iand__.Scalar"> & M<"__iand__.Tensor">;
  __ilshift__: M<"__ilshift__.Scalar"> & M<"__ilshift__.Tensor">;
  __ior__: M<"__ior__.Scalar"> & M<"__ior__.Tensor">;
  __irshift__: M<"__irshift__.Scalar"> & M<"__irshift__.Tensor">;
  __ixor__: M<"__ixor__.Scalar"> & M<"__ixor__.Tensor">;
  __lshift__: M<"__lshift__.Scalar"> & M<"__lshift__.Tensor"> & M<"__lshift__.Scalar_out"> & M<"__lshift__.Tensor_out">;
  __or__: M<"__or__.Scalar"> & M<"__or__.Tensor">;
  __rshift__: M<"__rshift__.Scalar"> & M<"__rshift__.Tensor"> & M<"__rshift__.Scalar_out"> & M<"__rshift__.Tensor_out">;
  __xor__: M<"__xor__.Scalar"> & M<"__xor__.Tensor">;
  _adaptive_avg_pool2d: M<"_adaptive_avg_pool2d.default"> & M<"_adaptive_avg_pool2d.out">;
  _adaptive_avg_pool3d: M<"_adaptive_avg_pool3d.default"> & M<"_adaptive_avg_pool3d.out">;
  _add_batch_dim: M<"_add_batch_dim.default">;
  _add_relu: M<"_add_relu.Scalar"> & M<"_add_relu.Tensor"> & M<"_add_relu.Scalar_out"> & M<"_add_relu.out">;
  _add_relu_: M<"_add_relu_.Scalar"> & M<"_add_relu_.Tensor">;
  _addmm_activation: M<"_addmm_activation.default"> & M<"_addmm_activation.out">;
  _aminmax: M<"_aminmax.default"> & M<"_aminmax.dim"> & M<"_aminmax.dim_out"> & M<"_aminmax.out">;
  _amp_update_scale: M<"_amp_update_scale.default"> & M<"_amp_update_scale.out">;
  _amp_update_scale_: M<"_amp_update_scale_.default">;
  _assert_async: M<"_assert_async.default"> & M<"_assert_async.msg">;
  _autocast_to_full_precision: M<"_autocast_to_full_precision.default">;
  _autocast_to_reduced_precision: M<"_autocast_to_reduced_precision.default">;
  _backward: M<"_backward.default">;
  _cast_Byte: M<"_cast_Byte.default">;
  _cast_Char: M<"_cast_Char.default">;
  _cast_Double: M<"_cast_Double.default">;
  _cast_Float: M<"_cast_Float.default">;
  _cast_Half: M<"_cast_Half.default">;
  _cast_Int: M<"_cast_Int.default">;
  _cast_Long: M<"_cast_Long.default">;
  _cast_Short: M<"_cast_Short.default">;
  _cholesky_solve_helper: M<"_cholesky_solve_helper.default"> & M<"_cholesky_solve_helper.out">;
  _choose_qparams_per_tensor: M<"_choose_qparams_per_tensor.default">;
  _coalesce: M<"_coalesce.default"> & M<"_coalesce.out">;
  _coalesced: M<"_coalesced.default"> & M<"_coalesced.out">;
  _coalesced_: M<"_coalesced_.default">;
  _conj: M<"_conj.default">;
  _conj_copy: M<"_conj_copy.default"> & M<"_conj_copy.out">;
  _conj_physical: M<"_conj_physical.default"> & M<"_conj_physical.out">;
  _conv_depthwise2d: M<"_conv_depthwise2d.default"> & M<"_conv_depthwise2d.out">;
  _convert_indices_from_coo_to_csr: M<"_convert_indices_from_coo_to_csr.default"> &
    M<"_convert_indices_from_coo_to_csr.out">;
  _convert_weight_to_int4pack: M<"_convert_weight_to_int4pack.default">;
  _convert_weight_to_int4pack_for_cpu: M<"_convert_weight_to_int4pack_for_cpu.default">;
  _copy_from: M<"_copy_from.default"> & M<"_copy_from.out">;
  _copy_from_and_resize: M<"_copy_from_and_resize.default"> & M<"_copy_from_and_resize.out">;
  _cummax_helper: M<"_cummax_helper.default">;
  _cummin_helper: M<"_cummin_helper.default">;
  _debug_has_internal_overlap: M<"_debug_has_internal_overlap.default">;
  _dimI: M<"_dimI.default">;
  _dimV: M<"_dimV.default">;
  _fake_quantize_learnable_per_channel_affine: M<"_fake_quantize_learnable_per_channel_affine.default"> &
    M<"_fake_quantize_learnable_per_channel_affine.out">;
  _fake_quantize_learnable_per_tensor_affine: M<"_fake_quantize_learnable_per_tensor_affine.default"> &
    M<"_fake_quantize_learnable_per_tensor_affine.out">;
  _fake_quantize_per_tensor_affine_cachemask_tensor_qparams: M<"_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.default"> &
    M<"_fake_quantize_per_tensor_affine_cachemask_tensor_qparams.out">;
  _fft_c2c: M<"_fft_c2c.default"> & M<"_fft_c2c.out">;
  _fft_c2r: M<"_fft_c2r.default"> & M<"_fft_c2r.out">;
  _fill_mem_eff_dropout_mask_: M<"_fill_mem_eff_dropout_mask_.default">;
  _foobar: M<"_foobar.default"> & M<"_foobar.out">;
  _functional_assert_async: M<"_functional_assert_async.msg">;
  _fused_dropout: M<"_fused_dropout.default"> & M<"_fused_dropout.out">;
  _fused_moving_avg_obs_fq_helper: M<"_fused_moving_avg_obs_fq_helper.default"> &
    M<"_fused_moving_avg_obs_fq_helper.out">;
  _fused_moving_avg_obs_fq_helper_functional: M<"_fused_moving_avg_obs_fq_helper_functional.default">;
  _fw_primal: M<"_fw_primal.default">;
  _fw_primal_copy: M<"_fw_primal_copy.default"> & M<"_fw_primal_copy.out">;
  _gather_sparse_backward: M<"_gather_sparse_backward.default">;
  _grouped_mm: M<"_grouped_mm.default">;
  _has_compatible_shallow_copy_type: M<"_has_compatible_shallow_copy_type.default">;
  _has_same_storage_numel: M<"_has_same_storage_numel.default">;
  _histogramdd_bin_edges: M<"_histogramdd_bin_edges.default"> & M<"_histogramdd_bin_edges.out">;
  _histogramdd_from_bin_cts: M<"_histogramdd_from_bin_cts.default"> & M<"_histogramdd_from_bin_cts.out">;
  _histogramdd_from_bin_tensors: M<"_histogramdd_from_bin_tensors.default"> & M<"_histogramdd_from_bin_tensors.out">;
  _index_put_impl: M<"_index_put_impl.default"> & M<"_index_put_impl.out">;
  _index_put_impl_: M<"_index_put_impl_.default">;
  _indices: M<"_indices.default">;
  _indices_copy: M<"_indices_copy.default"> & M<"_indices_copy.out">;
  _int_mm: M<"_int_mm.default"> & M<"_int_mm.out">;
  _is_all_true: M<"_is_all_true.default">;
  _is_any_true: M<"_is_any_true.default">;
  _is_zerotensor: M<"_is_zerotensor.default">;
  _lazy_clone: M<"_lazy_clone.default">;
  _linalg_eigvals: M<"_linalg_eigvals.default">;
  _local_scalar_dense: M<"_local_scalar_dense.default">;
  _log_softmax: M<"_log_softmax.default"> & M<"_log_softmax.out">;
  _logcumsumexp: M<"_logcumsumexp.default"> & M<"_logcumsumexp.out">;
  _lu_with_info: M<"_lu_with_info.default">;
  _make_per_channel_quantized_tensor: M<"_make_per_channel_quantized_tensor.default"> &
    M<"_make_per_channel_quantized_tensor.out">;
  _make_per_tensor_quantized_tensor: M<"_make_per_tensor_quantized_tensor.default"> &
    M<"_make_per_tensor_quantized_tensor.out">;
  _masked_scale: M<"_masked_scale.default"> & M<"_masked_scale.out">;
  _masked_softmax: M<"_masked_softmax.default"> & M<"_masked_softmax.out">;
  _mkldnn_reshape: M<"_mkldnn_reshape.default"> & M<"_mkldnn_reshape.out">;
  _mkldnn_transpose: M<"_mkldnn_transpose.default"> & M<"_mkldnn_transpose.out">;
  _mkldnn_transpose_: M<"_mkldnn_transpose_.default">;
  _mps_convolution: M<"_mps_convolution.default"> & M<"_mps_convolution.out">;
  _mps_convolution_transpose: M<"_mps_convolution_transpose.default"> & M<"_mps_convolution_transpose.out">;
  _neg_view: M<"_neg_view.default">;
  _neg_view_copy: M<"_neg_view_copy.default"> & M<"_neg_view_copy.out">;
  _nested_get_lengths: M<"_nested_get_lengths.default">;
  _nested_get_max_seqlen: M<"_nested_get_max_seqlen.default">;
  _nested_get_min_seqlen: M<"_nested_get_min_seqlen.default">;
  _nested_get_offsets: M<"_nested_get_offsets.default">;
  _nested_get_ragged_idx: M<"_nested_get_ragged_idx.default">;
  _nested_get_values: M<"_nested_get_values.default">;
  _nested_get_values_copy: M<"_nested_get_values_copy.default"> & M<"_nested_get_values_copy.out">;
  _nested_tensor_size: M<"_nested_tensor_size.default"> & M<"_nested_tensor_size.out">;
  _nested_tensor_softmax_with_shape: M<"_nested_tensor_softmax_with_shape.default">;
  _nested_tensor_storage_offsets: M<"_nested_tensor_storage_offsets.default"> & M<"_nested_tensor_storage_offsets.out">;
  _nested_tensor_strides: M<"_nested_tensor_strides.default"> & M<"_nested_tensor_strides.out">;
  _nested_view_from_buffer: M<"_nested_view_from_buffer.default">;
  _nested_view_from_buffer_copy: M<"_nested_view_from_buffer_copy.default"> & M<"_nested_view_from_buffer_copy.out">;
  _nested_view_from_jagged: M<"_nested_view_from_jagged.default">;
  _nested_view_from_jagged_copy: M<"_nested_view_from_jagged_copy.default"> & M<"_nested_view_from_jagged_copy.out">;
  _new_zeros_with_same_feature_meta: M<"_new_zeros_with_same_feature_meta.default"> &
    M<"_new_zeros_with_same_feature_meta.out">;
  _nnz: M<"_nnz.default">;
  _pad_circular: M<"_pad_circular.default">;
  _pad_enum: M<"_pad_enum.default">;
  _pdist_forward: M<"_pdist_forward.default"> & M<"_pdist_forward.out">;
  _pin_memory: M<"_pin_memory.default"> & M<"_pin_memory.out">;
  _prelu_kernel: M<"_prelu_kernel.default">;
  _reshape_alias: M<"_reshape_alias.default">;
  _reshape_alias_copy: M<"_reshape_alias_copy.default"> & M<"_reshape_alias_copy.out">;
  _reshape_copy: M<"_reshape_copy.default">;
  _reshape_from_tensor: M<"_reshape_from_tensor.default">;
  _resize_output: M<"_resize_output.default"> & M<"_resize_output.out">;
  _resize_output_: M<"_resize_output_.default">;
  _safe_softmax: M<"_safe_softmax.default">;
  _sample_dirichlet: M<"_sample_dirichlet.default"> & M<"_sample_dirichlet.out">;
  _scaled_grouped_mm: M<"_scaled_grouped_mm.default">;
  _scaled_grouped_mm_v2: M<"_scaled_grouped_mm_v2.default">;
  _scaled_mm: M<"_scaled_mm.default"> & M<"_scaled_mm.out">;
  _scaled_mm_v2: M<"_scaled_mm_v2.default"> & M<"_scaled_mm_v2.out">;
  _shape_as_tensor: M<"_shape_as_tensor.default">;
  _slow_conv2d_forward: M<"_slow_conv2d_forward.default"> & M<"_slow_conv2d_forward.output">;
  _sobol_engine_ff_: M<"_sobol_engine_ff_.default">;
  _sobol_engine_scramble_: M<"_sobol_engine_scramble_.default">;
  _softmax: M<"_softmax.default"> & M<"_softmax.out">;
  _sparse_addmm: M<"_sparse_addmm.default"> & M<"_sparse_addmm.out">;
  _sparse_broadcast_to: M<"_sparse_broadcast_to.default">;
  _sparse_broadcast_to_copy: M<"_sparse_broadcast_to_copy.default"> & M<"_sparse_broadcast_to_copy.out">;
  _sparse_csr_prod: M<"_sparse_csr_prod.dim_dtype"> & M<"_sparse_csr_prod.dim_dtype_out">;
  _sparse_csr_sum: M<"_sparse_csr_sum.dim_dtype"> & M<"_sparse_csr_sum.dim_dtype_out">;
  _sparse_log_softmax: M<"_sparse_log_softmax.default"> &
    M<"_sparse_log_softmax.int"> &
    M<"_sparse_log_softmax.out"> &
    M<"_sparse_log_softmax.Dimname">;
  _sparse_mask_projection: M<"_sparse_mask_projection.default"> & M<"_sparse_mask_projection.out">;
  _sparse_mm_reduce_impl: M<"_sparse_mm_reduce_impl.default">;
  _sparse_mm_reduce_impl_backward: M<"_sparse_mm_reduce_impl_backward.default">;
  _sparse_softmax: M<"_sparse_softmax.default"> &
    M<"_sparse_softmax.int"> &
    M<"_sparse_softmax.out"> &
    M<"_sparse_softmax.Dimname">;
  _sparse_sparse_matmul: M<"_sparse_sparse_matmul.default"> & M<"_sparse_sparse_matmul.out">;
  _sparse_sum: M<"_sparse_sum.default"> &
    M<"_sparse_sum.dim"> &
    M<"_sparse_sum.dim_dtype"> &
    M<"_sparse_sum.dtype"> &
    M<"_sparse_sum.dim_out">;
  _standard_gamma: M<"_standard_gamma.default"> & M<"_standard_gamma.out">;
  _standard_gamma_grad: M<"_standard_gamma_grad.default"> & M<"_standard_gamma_grad.out">;
  _test_autograd_multiple_dispatch: M<"_test_autograd_multiple_dispatch.fullcoverage"> &
    M<"_test_autograd_multiple_dispatch.ntonly"> &
    M<"_test_autograd_multiple_dispatch.fullcoverage_out">;
  _test_autograd_multiple_dispatch_view: M<"_test_autograd_multiple_dispatch_view.default">;
  _test_autograd_multiple_dispatch_view_copy: M<"_test_autograd_multiple_dispatch_view_copy.default"> &
    M<"_test_autograd_multiple_dispatch_view_copy.out">;
  _test_check_tensor: M<"_test_check_tensor.default">;
  _test_functorch_fallback: M<"_test_functorch_fallback.default"> & M<"_test_functorch_fallback.out">;
  _test_parallel_materialize: M<"_test_parallel_materialize.default">;
  _test_serialization_subcmul: M<"_test_serialization_subcmul.default">;
  _test_warn_in_autograd: M<"_test_warn_in_autograd.default"> & M<"_test_warn_in_autograd.out">;
  _to_copy: M<"_to_copy.default"> & M<"_to_copy.out">;
  _to_dense: M<"_to_dense.default"> & M<"_to_dense.out">;
  _to_sparse: M<"_to_sparse.default"> &
    M<"_to_sparse.sparse_dim"> &
    M<"_to_sparse.out"> &
    M<"_to_sparse.sparse_dim_out">;
  _to_sparse_bsc: M<"_to_sparse_bsc.default"> & M<"_to_sparse_bsc.out">;
  _to_sparse_bsr: M<"_to_sparse_bsr.default"> & M<"_to_sparse_bsr.out">;
  _to_sparse_csc: M<"_to_sparse_csc.default"> & M<"_to_sparse_csc.out">;
  _to_sparse_csr: M<"_to_sparse_csr.default"> & M<"_to_sparse_csr.out">;
  _unique: M<"_unique.default"> & M<"_unique.out">;
  _unique2: M<"_unique2.default"> & M<"_unique2.out">;
  _unsafe_index: M<"_unsafe_index.Tensor">;
  _unsafe_index_put: M<"_unsafe_index_put.default">;
  _unsafe_masked_index: M<"_unsafe_masked_index.default">;
  _unsafe_masked_index_put_accumulate: M<"_unsafe_masked_index_put_accumulate.default">;
  _unsafe_view: M<"_unsafe_view.default"> & M<"_unsafe_view.out">;
  _upsample_bicubic2d_aa: M<"_upsample_bicubic2d_aa.default"> & M<"_upsample_bicubic2d_aa.out">;
  _upsample_bilinear2d_aa: M<"_upsample_bilinear2d_aa.default"> & M<"_upsample_bilinear2d_aa.out">;
  _upsample_nearest_exact1d: M<"_upsample_nearest_exact1d.default"> & M<"_upsample_nearest_exact1d.out">;
  _upsample_nearest_exact2d: M<"_upsample_nearest_exact2d.default"> & M<"_upsample_nearest_exact2d.out">;
  _upsample_nearest_exact3d: M<"_upsample_nearest_exact3d.default"> & M<"_upsample_nearest_exact3d.out">;
  _values: M<"_values.default">;
  _values_copy: M<"_values_copy.default"> & M<"_values_copy.out">;
  _version: M<"_version.default">;
  _weight_int4pack_mm: M<"_weight_int4pack_mm.default">;
  _weight_int4pack_mm_for_cpu: M<"_weight_int4pack_mm_for_cpu.default">;
  _weight_int4pack_mm_with_scales_and_zeros: M<"_weight_int4pack_mm_with_scales_and_zeros.default">;
  _weight_int8pack_mm: M<"_weight_int8pack_mm.default">;
  abs: M<"abs.default"> & M<"abs.out">;
  abs_: M<"abs_.default">;
  absolute: M<"absolute.default"> & M<"absolute.out">;
  absolute_: M<"absolute_.default">;
  acos: M<"acos.default"> & M<"acos.out">;
  acos_: M<"acos_.default">;
  acosh: M<"acosh.default"> & M<"acosh.out">;
  acosh_: M<"acosh_.default">;
  adaptive_avg_pool1d: M<"adaptive_avg_pool1d.default"> & M<"adaptive_avg_pool1d.out">;
  adaptive_avg_pool2d: M<"adaptive_avg_pool2d.default"> & M<"adaptive_avg_pool2d.out">;
  adaptive_avg_pool3d: M<"adaptive_avg_pool3d.default"> & M<"adaptive_avg_pool3d.out">;
  adaptive_max_pool1d: M<"adaptive_max_pool1d.default">;
  adaptive_max_pool2d: M<"adaptive_max_pool2d.default"> & M<"adaptive_max_pool2d.out">;
  adaptive_max_pool3d: M<"adaptive_max_pool3d.default"> & M<"adaptive_max_pool3d.out">;
  add: M<"add.Scalar"> & M<"add.Tensor"> & M<"add.Scalar_out"> & M<"add.out">;
  add_: M<"add_.Scalar"> & M<"add_.Tensor">;
  addbmm: M<"addbmm.default"> & M<"addbmm.out">;
  addbmm_: M<"addbmm_.default">;
  addcdiv: M<"addcdiv.default"> & M<"addcdiv.out">;
  addcdiv_: M<"addcdiv_.default">;
  addcmul: M<"addcmul.default"> & M<"addcmul.out">;
  addcmul_: M<"addcmul_.default">;
  addmm: M<"addmm.default"> & M<"addmm.dtype"> & M<"addmm.dtype_out"> & M<"addmm.out">;
  addmm_: M<"addmm_.default">;
  addmv: M<"addmv.default"> & M<"addmv.out">;
  addmv_: M<"addmv_.default">;
  addr: M<"addr.default"> & M<"addr.out">;
  addr_: M<"addr_.default">;
  adjoint: M<"adjoint.default">;
  alias: M<"alias.default">;
  alias_copy: M<"alias_copy.default"> & M<"alias_copy.out">;
  align_as: M<"align_as.default">;
  align_to: M<"align_to.default">;
  all: M<"all.default"> &
    M<"all.dim"> &
    M<"all.dims"> &
    M<"all.all_out"> &
    M<"all.dims_out"> &
    M<"all.out"> &
    M<"all.dimname"> &
    M<"all.dimname_out">;
  allclose: M<"allclose.default">;
  alpha_dropout_: M<"alpha_dropout_.default">;
  amax: M<"amax.default"> & M<"amax.out">;
  amin: M<"amin.default"> & M<"amin.out">;
  aminmax: M<"aminmax.default"> & M<"aminmax.out">;
  angle: M<"angle.default"> & M<"angle.out">;
  any: M<"any.default"> &
    M<"any.dim"> &
    M<"any.dims"> &
    M<"any.all_out"> &
    M<"any.dims_out"> &
    M<"any.out"> &
    M<"any.dimname"> &
    M<"any.dimname_out">;
  arccos: M<"arccos.default"> & M<"arccos.out">;
  arccos_: M<"arccos_.default">;
  arccosh: M<"arccosh.default"> & M<"arccosh.out">;
  arccosh_: M<"arccosh_.default">;
  arcsin: M<"arcsin.default"> & M<"arcsin.out">;
  arcsin_: M<"arcsin_.default">;
  arcsinh: M<"arcsinh.default"> & M<"arcsinh.out">;
  arcsinh_: M<"arcsinh_.default">;
  arctan: M<"arctan.default"> & M<"arctan.out">;
  arctan2: M<"arctan2.default"> & M<"arctan2.out">;
  arctan2_: M<"arctan2_.default">;
  arctan_: M<"arctan_.default">;
  arctanh: M<"arctanh.default"> & M<"arctanh.out">;
  arctanh_: M<"arctanh_.default">;
  argmax: M<"argmax.default"> & M<"argmax.out">;
  argmin: M<"argmin.default"> & M<"argmin.out">;
  argsort: M<"argsort.default"> & M<"argsort.stable"> & M<"argsort.stable_out"> & M<"argsort.dimname">;
  argwhere: M<"argwhere.default">;
  as_strided: M<"as_strided.default">;
  as_strided_: M<"as_strided_.default">;
  as_strided_copy: M<"as_strided_copy.default"> & M<"as_strided_copy.out">;
  as_strided_scatter: M<"as_strided_scatter.default"> & M<"as_strided_scatter.out">;
  asin: M<"asin.default"> & M<"asin.out">;
  asin_: M<"asin_.default">;
  asinh: M<"asinh.default"> & M<"asinh.out">;
  asinh_: M<"asinh_.default">;
  atan: M<"atan.default"> & M<"atan.out">;
  atan2: M<"atan2.default"> & M<"atan2.out">;
  atan2_: M<"atan2_.default">;
  atan_: M<"atan_.default">;
  atanh: M<"atanh.default"> & M<"atanh.out">;
  atanh_: M<"atanh_.default">;
  atleast_1d: M<"atleast_1d.default">;
  atleast_2d: M<"atleast_2d.default">;
  atleast_3d: M<"atleast_3d.default">;
  avg_pool1d: M<"avg_pool1d.default"> & M<"avg_pool1d.out">;
  avg_pool2d: M<"avg_pool2d.default"> & M<"avg_pool2d.out">;
  avg_pool3d: M<"avg_pool3d.default"> & M<"avg_pool3d.out">;
  baddbmm: M<"baddbmm.default"> & M<"baddbmm.dtype"> & M<"baddbmm.dtype_out"> & M<"baddbmm.out">;
  baddbmm_: M<"baddbmm_.default">;
  bernoulli: M<"bernoulli.default"> &
    M<"bernoulli.Tensor"> &
    M<"bernoulli.p"> &
    M<"bernoulli.Tensor_out"> &
    M<"bernoulli.float_out"> &
    M<"bernoulli.out">;
  bernoulli_: M<"bernoulli_.Tensor"> & M<"bernoulli_.float">;
  binary_cross_entropy: M<"binary_cross_entropy.default"> & M<"binary_cross_entropy.out">;
  binary_cross_entropy_with_logits: M<"binary_cross_entropy_with_logits.default"> &
    M<"binary_cross_entropy_with_logits.out">;
  bincount: M<"bincount.default"> & M<"bincount.out">;
  bitwise_and: M<"bitwise_and.Scalar"> &
    M<"bitwise_and.Tensor"> &
    M<"bitwise_and.Scalar_out"> &
    M<"bitwise_and.Tensor_out">;
  bitwise_and_: M<"bitwise_and_.Scalar"> & M<"bitwise_and_.Tensor">;
  bitwise_left_shift: M<"bitwise_left_shift.Tensor"> &
    M<"bitwise_left_shift.Tensor_Scalar"> &
    M<"bitwise_left_shift.Tensor_Scalar_out"> &
    M<"bitwise_left_shift.Tensor_out">;
  bitwise_left_shift_: M<"bitwise_left_shift_.Tensor"> & M<"bitwise_left_shift_.Tensor_Scalar">;
  bitwise_not: M<"bitwise_not.default"> & M<"bitwise_not.out">;
  bitwise_not_: M<"bitwise_not_.default">;
  bitwise_or: M<"bitwise_or.Scalar"> & M<"bitwise_or.Tensor"> & M<"bitwise_or.Scalar_out"> & M<"bitwise_or.Tensor_out">;
  bitwise_or_: M<"bitwise_or_.Scalar"> & M<"bitwise_or_.Tensor">;
  bitwise_right_shift: M<"bitwise_right_shift.Tensor"> &
    M<"bitwise_right_shift.Tensor_Scalar"> &
    M<"bitwise_right_shift.Tensor_Scalar_out"> &
    M<"bitwise_right_shift.Tensor_out">;
  bitwise_right_shift_: M<"bitwise_right_shift_.Tensor"> & M<"bitwise_right_shift_.Tensor_Scalar">;
  bitwise_xor: M<"bitwise_xor.Scalar"> &
    M<"bitwise_xor.Tensor"> &
    M<"bitwise_xor.Scalar_out"> &
    M<"bitwise_xor.Tensor_out">;
  bitwise_xor_: M<"bitwise_xor_.Scalar"> & M<"bitwise_xor_.Tensor">;
  bmm: M<"bmm.default"> & M<"bmm.dtype"> & M<"bmm.dtype_out"> & M<"bmm.out">;
  broadcast_to: M<"broadcast_to.default">;
  bucketize: M<"bucketize.Tensor"> & M<"bucketize.Tensor_out">;
  cauchy: M<"cauchy.default"> & M<"cauchy.out">;
  cauchy_: M<"cauchy_.default">;
  ccol_indices: M<"ccol_indices.default">;
  ccol_indices_copy: M<"ccol_indices_copy.default"> & M<"ccol_indices_copy.out">;
  ceil: M<"ceil.default"> & M<"ceil.out">;
  ceil_: M<"ceil_.default">;
  celu: M<"celu.default"> & M<"celu.out">;
  celu_: M<"celu_.default">;
  chalf: M<"chalf.default">;
  channel_shuffle: M<"channel_shuffle.default"> & M<"channel_shuffle.out">;
  cholesky: M<"cholesky.default"> & M<"cholesky.out">;
  cholesky_inverse: M<"cholesky_inverse.default"> & M<"cholesky_inverse.out">;
  cholesky_solve: M<"cholesky_solve.default"> & M<"cholesky_solve.out">;
  chunk: M<"chunk.default">;
  clamp: M<"clamp.default"> & M<"clamp.Tensor"> & M<"clamp.Tensor_out"> & M<"clamp.out">;
  clamp_: M<"clamp_.default"> & M<"clamp_.Tensor">;
  clamp_max: M<"clamp_max.default"> & M<"clamp_max.Tensor"> & M<"clamp_max.Tensor_out"> & M<"clamp_max.out">;
  clamp_max_: M<"clamp_max_.default"> & M<"clamp_max_.Tensor">;
  clamp_min: M<"clamp_min.default"> & M<"clamp_min.Tensor"> & M<"clamp_min.Tensor_out"> & M<"clamp_min.out">;
  clamp_min_: M<"clamp_min_.default"> & M<"clamp_min_.Tensor">;
  clip: M<"clip.default"> & M<"clip.Tensor"> & M<"clip.Tensor_out"> & M<"clip.out">;
  clip_: M<"clip_.default"> & M<"clip_.Tensor">;
  clone: M<"clone.default"> & M<"clone.out">;
  coalesce: M<"coalesce.default">;
  col2im: M<"col2im.default"> & M<"col2im.out">;
  col_indices: M<"col_indices.default">;
  col_indices_copy: M<"col_indices_copy.default"> & M<"col_indices_copy.out">;
  combinations: M<"combinations.default">;
  conj: M<"conj.default">;
  conj_physical: M<"conj_physical.default"> & M<"conj_physical.out">;
  conj_physical_: M<"conj_physical_.default">;
  constant_pad_nd: M<"constant_pad_nd.default"> & M<"constant_pad_nd.out">;
  contiguous: M<"contiguous.default">;
  conv_depthwise3d: M<"conv_depthwise3d.default"> & M<"conv_depthwise3d.out">;
  conv_tbc: M<"conv_tbc.default"> & M<"conv_tbc.out">;
  conv_tbc_backward: M<"conv_tbc_backward.default">;
  copy: M<"copy.default"> & M<"copy.out">;
  copy_: M<"copy_.default">;
  copy_sparse_to_sparse: M<"copy_sparse_to_sparse.default"> & M<"copy_sparse_to_sparse.out">;
  copy_sparse_to_sparse_: M<"copy_sparse_to_sparse_.default">;
  copysign: M<"copysign.Scalar"> & M<"copysign.Tensor"> & M<"copysign.Scalar_out"> & M<"copysign.out">;
  copysign_: M<"copysign_.Scalar"> & M<"copysign_.Tensor">;
  corrcoef: M<"corrcoef.default">;
  cos: M<"cos.default"> & M<"cos.out">;
  cos_: M<"cos_.default">;
  cosh: M<"cosh.default"> & M<"cosh.out">;
  cosh_: M<"cosh_.default">;
  count_nonzero: M<"count_nonzero.default"> &
    M<"count_nonzero.dim_IntList"> &
    M<"count_nonzero.dim_IntList_out"> &
    M<"count_nonzero.out">;
  cov: M<"cov.default">;
  cross: M<"cross.default"> & M<"cross.out">;
  cross_entropy_loss: M<"cross_entropy_loss.default">;
  crow_indices: M<"crow_indices.default">;
  crow_indices_copy: M<"crow_indices_copy.default"> & M<"crow_indices_copy.out">;
  cudnn_convolution: M<"cudnn_convolution.default"> & M<"cudnn_convolution.out">;
  cudnn_convolution_add_relu: M<"cudnn_convolution_add_relu.default"> & M<"cudnn_convolution_add_relu.out">;
  cudnn_convolution_relu: M<"cudnn_convolution_relu.default"> & M<"cudnn_convolution_relu.out">;
  cudnn_convolution_transpose: M<"cudnn_convolution_transpose.default"> & M<"cudnn_convolution_transpose.out">;
  cudnn_grid_sampler: M<"cudnn_grid_sampler.default"> & M<"cudnn_grid_sampler.out">;
  cudnn_grid_sampler_backward: M<"cudnn_grid_sampler_backward.default"> & M<"cudnn_grid_sampler_backward.out">;
  cudnn_is_acceptable: M<"cudnn_is_acceptable.default">;
  cummax: M<"cummax.default"> & M<"cummax.out"> & M<"cummax.dimname"> & M<"cummax.dimname_out">;
  cummin: M<"cummin.default"> & M<"cummin.out"> & M<"cummin.dimname"> & M<"cummin.dimname_out">;
  cumprod: M<"cumprod.default"> & M<"cumprod.out"> & M<"cumprod.dimname"> & M<"cumprod.dimname_out">;
  cumprod_: M<"cumprod_.default"> & M<"cumprod_.dimname">;
  cumsum: M<"cumsum.default"> & M<"cumsum.out"> & M<"cumsum.dimname"> & M<"cumsum.dimname_out">;
  cumsum_: M<"cumsum_.default"> & M<"cumsum_.dimname">;
  deg2rad: M<"deg2rad.default"> & M<"deg2rad.out">;
  deg2rad_: M<"deg2rad_.default">;
  dense_dim: M<"dense_dim.default">;
  dequantize: M<"dequantize.self"> & M<"dequantize.self_out">;
  det: M<"det.default">;
  detach: M<"detach.default">;
  detach_: M<"detach_.default">;
  detach_copy: M<"detach_copy.default"> & M<"detach_copy.out">;
  diag: M<"diag.default"> & M<"diag.out">;
  diag_embed: M<"diag_embed.default"> & M<"diag_embed.out">;
  diagflat: M<"diagflat.default">;
  diagonal: M<"diagonal.default"> & M<"diagonal.Dimname">;
  diagonal_copy: M<"diagonal_copy.default"> & M<"diagonal_copy.out">;
  diagonal_scatter: M<"diagonal_scatter.default"> & M<"diagonal_scatter.out">;
  diff: M<"diff.default"> & M<"diff.out">;
  digamma: M<"digamma.default"> & M<"digamma.out">;
  digamma_: M<"digamma_.default">;
  dist: M<"dist.default"> & M<"dist.out">;
  div: M<"div.Scalar"> &
    M<"div.Scalar_mode"> &
    M<"div.Tensor"> &
    M<"div.Tensor_mode"> &
    M<"div.Scalar_mode_out"> &
    M<"div.Scalar_out"> &
    M<"div.out"> &
    M<"div.out_mode">;
  div_: M<"div_.Scalar"> & M<"div_.Scalar_mode"> & M<"div_.Tensor"> & M<"div_.Tensor_mode">;
  divide: M<"divide.Scalar"> &
    M<"divide.Scalar_mode"> &
    M<"divide.Tensor"> &
    M<"divide.Tensor_mode"> &
    M<"divide.out"> &
    M<"divide.out_mode">;
  divide_: M<"divide_.Scalar"> & M<"divide_.Scalar_mode"> & M<"divide_.Tensor"> & M<"divide_.Tensor_mode">;
  dot: M<"dot.default"> & M<"dot.out">;
  dropout_: M<"dropout_.default">;
  dsplit: M<"dsplit.array"> & M<"dsplit.int">;
  elu: M<"elu.default"> & M<"elu.out">;
  elu_: M<"elu_.default">;
  embedding_renorm: M<"embedding_renorm.default"> & M<"embedding_renorm.out">;
  embedding_renorm_: M<"embedding_renorm_.default">;
  empty_like: M<"empty_like.default"> & M<"empty_like.out">;
  eq: M<"eq.Scalar"> & M<"eq.Tensor"> & M<"eq.Scalar_out"> & M<"eq.Tensor_out">;
  eq_: M<"eq_.Scalar"> & M<"eq_.Tensor">;
  equal: M<"equal.default">;
  erf: M<"erf.default"> & M<"erf.out">;
  erf_: M<"erf_.default">;
  erfc: M<"erfc.default"> & M<"erfc.out">;
  erfc_: M<"erfc_.default">;
  erfinv: M<"erfinv.default"> & M<"erfinv.out">;
  erfinv_: M<"erfinv_.default">;
  exp: M<"exp.default"> & M<"exp.out">;
  exp2: M<"exp2.default"> & M<"exp2.out">;
  exp2_: M<"exp2_.default">;
  exp_: M<"exp_.default">;
  expand: M<"expand.default">;
  expand_as: M<"expand_as.default">;
  expand_copy: M<"expand_copy.default"> & M<"expand_copy.out">;
  expm1: M<"expm1.default"> & M<"expm1.out">;
  expm1_: M<"expm1_.default">;
  exponential: M<"exponential.default"> & M<"exponential.out">;
  exponential_: M<"exponential_.default">;
  fake_quantize_per_channel_affine: M<"fake_quantize_per_channel_affine.default">;
  fake_quantize_per_channel_affine_cachemask: M<"fake_quantize_per_channel_affine_cachemask.default"> &
    M<"fake_quantize_per_channel_affine_cachemask.out">;
  fake_quantize_per_tensor_affine: M<"fake_quantize_per_tensor_affine.default"> &
    M<"fake_quantize_per_tensor_affine.tensor_qparams">;
  fake_quantize_per_tensor_affine_cachemask: M<"fake_quantize_per_tensor_affine_cachemask.default"> &
    M<"fake_quantize_per_tensor_affine_cachemask.out">;
  feature_alpha_dropout_: M<"feature_alpha_dropout_.default">;
  feature_dropout_: M<"feature_dropout_.default">;
  fft_fft: M<"fft_fft.default"> & M<"fft_fft.out">;
  fft_fft2: M<"fft_fft2.default"> & M<"fft_fft2.out">;
  fft_fftn: M<"fft_fftn.default"> & M<"fft_fftn.out">;
  fft_fftshift: M<"fft_fftshift.default">;
  fft_hfft: M<"fft_hfft.default"> & M<"fft_hfft.out">;
  fft_hfft2: M<"fft_hfft2.default"> & M<"fft_hfft2.out">;
  fft_hfftn: M<"fft_hfftn.default"> & M<"fft_hfftn.out">;
  fft_ifft: M<"fft_ifft.default"> & M<"fft_ifft.out">;
  fft_ifft2: M<"fft_ifft2.default"> & M<"fft_ifft2.out">;
  fft_ifftn: M<"fft_ifftn.default"> & M<"fft_ifftn.out">;
  fft_ifftshift: M<"fft_ifftshift.default">;
  fft_ihfft: M<"fft_ihfft.default"> & M<"fft_ihfft.out">;
  fft_ihfft2: M<"fft_ihfft2.default"> & M<"fft_ihfft2.out">;
  fft_ihfftn: M<"fft_ihfftn.default"> & M<"fft_ihfftn.out">;
  fft_irfft: M<"fft_irfft.default"> & M<"fft_irfft.out">;
  fft_irfft2: M<"fft_irfft2.default"> & M<"fft_irfft2.out">;
  fft_irfftn: M<"fft_irfftn.default"> & M<"fft_irfftn.out">;
  fft_rfft: M<"fft_rfft.default"> & M<"fft_rfft.out">;
  fft_rfft2: M<"fft_rfft2.default"> & M<"fft_rfft2.out">;
  fft_rfftn: M<"fft_rfftn.default"> & M<"fft_rfftn.out">;
  fill: M<"fill.Scalar"> & M<"fill.Tensor"> & M<"fill.Scalar_out"> & M<"fill.Tensor_out">;
  fill_: M<"fill_.Scalar"> & M<"fill_.Tensor">;
  fill_diagonal_: M<"fill_diagonal_.default">;
  fix: M<"fix.default"> & M<"fix.out">;
  fix_: M<"fix_.default">;
  flatten: M<"flatten.using_ints"> & M<"flatten.DimnameList"> & M<"flatten.using_names">;
  flip: M<"flip.default"> & M<"flip.out">;
  fliplr: M<"fliplr.default">;
  flipud: M<"flipud.default">;
  float_power: M<"float_power.Tensor_Scalar"> &
    M<"float_power.Tensor_Tensor"> &
    M<"float_power.Tensor_Scalar_out"> &
    M<"float_power.Tensor_Tensor_out">;
  float_power_: M<"float_power_.Scalar"> & M<"float_power_.Tensor">;
  floor: M<"floor.default"> & M<"floor.out">;
  floor_: M<"floor_.default">;
  floor_divide: M<"floor_divide.default"> &
    M<"floor_divide.Scalar"> &
    M<"floor_divide.Scalar_out"> &
    M<"floor_divide.out">;
  floor_divide_: M<"floor_divide_.Scalar"> & M<"floor_divide_.Tensor">;
  fmax: M<"fmax.default"> & M<"fmax.out">;
  fmin: M<"fmin.default"> & M<"fmin.out">;
  fmod: M<"fmod.Scalar"> & M<"fmod.Tensor"> & M<"fmod.Scalar_out"> & M<"fmod.Tensor_out">;
  fmod_: M<"fmod_.Scalar"> & M<"fmod_.Tensor">;
  frac: M<"frac.default"> & M<"frac.out">;
  frac_: M<"frac_.default">;
  fractional_max_pool2d: M<"fractional_max_pool2d.default"> & M<"fractional_max_pool2d.output">;
  fractional_max_pool3d: M<"fractional_max_pool3d.default"> & M<"fractional_max_pool3d.output">;
  frexp: M<"frexp.Tensor"> & M<"frexp.Tensor_out">;
  frobenius_norm: M<"frobenius_norm.dim"> & M<"frobenius_norm.out">;
  full_like: M<"full_like.default"> & M<"full_like.out">;
  fused_moving_avg_obs_fake_quant: M<"fused_moving_avg_obs_fake_quant.default">;
  gather: M<"gather.default"> & M<"gather.out"> & M<"gather.dimname"> & M<"gather.dimname_out">;
  gcd: M<"gcd.default"> & M<"gcd.out">;
  gcd_: M<"gcd_.default">;
  ge: M<"ge.Scalar"> & M<"ge.Tensor"> & M<"ge.Scalar_out"> & M<"ge.Tensor_out">;
  ge_: M<"ge_.Scalar"> & M<"ge_.Tensor">;
  gelu: M<"gelu.default"> & M<"gelu.out">;
  gelu_: M<"gelu_.default">;
  geometric: M<"geometric.default"> & M<"geometric.out">;
  geometric_: M<"geometric_.default">;
  geqrf: M<"geqrf.default"> & M<"geqrf.a">;
  ger: M<"ger.default"> & M<"ger.out">;
  glu: M<"glu.default"> & M<"glu.out">;
  gradient: M<"gradient.array"> &
    M<"gradient.scalararray"> &
    M<"gradient.scalarint"> &
    M<"gradient.scalarrayarray"> &
    M<"gradient.scalarrayint"> &
    M<"gradient.tensorarray"> &
    M<"gradient.tensorarrayint">;
  greater: M<"greater.Scalar"> & M<"greater.Tensor"> & M<"greater.Scalar_out"> & M<"greater.Tensor_out">;
  greater_: M<"greater_.Scalar"> & M<"greater_.Tensor">;
  greater_equal: M<"greater_equal.Scalar"> &
    M<"greater_equal.Tensor"> &
    M<"greater_equal.Scalar_out"> &
    M<"greater_equal.Tensor_out">;
  greater_equal_: M<"greater_equal_.Scalar"> & M<"greater_equal_.Tensor">;
  gt: M<"gt.Scalar"> & M<"gt.Tensor"> & M<"gt.Scalar_out"> & M<"gt.Tensor_out">;
  gt_: M<"gt_.Scalar"> & M<"gt_.Tensor">;
  hardshrink: M<"hardshrink.default"> & M<"hardshrink.out">;
  hardsigmoid: M<"hardsigmoid.default"> & M<"hardsigmoid.out">;
  hardsigmoid_: M<"hardsigmoid_.default">;
  hardswish: M<"hardswish.default"> & M<"hardswish.out">;
  hardswish_: M<"hardswish_.default">;
  hardtanh: M<"hardtanh.default"> & M<"hardtanh.out">;
  hardtanh_: M<"hardtanh_.default">;
  hash_tensor: M<"hash_tensor.default"> & M<"hash_tensor.out">;
  heaviside: M<"heaviside.default"> & M<"heaviside.out">;
  heaviside_: M<"heaviside_.default">;
  hinge_embedding_loss: M<"hinge_embedding_loss.default">;
  histc: M<"histc.default"> & M<"histc.out">;
  histogram: M<"histogram.bin_ct"> &
    M<"histogram.bin_ct_out"> &
    M<"histogram.bins_tensor"> &
    M<"histogram.bins_tensor_out">;
  histogramdd: M<"histogramdd.default"> & M<"histogramdd.TensorList_bins"> & M<"histogramdd.int_bins">;
  hsplit: M<"hsplit.array"> & M<"hsplit.int">;
  huber_loss: M<"huber_loss.default"> & M<"huber_loss.out">;
  hypot: M<"hypot.default"> & M<"hypot.out">;
  hypot_: M<"hypot_.default">;
  i0: M<"i0.default"> & M<"i0.out">;
  i0_: M<"i0_.default">;
  igamma: M<"igamma.default"> & M<"igamma.out">;
  igamma_: M<"igamma_.default">;
  igammac: M<"igammac.default"> & M<"igammac.out">;
  igammac_: M<"igammac_.default">;
  im2col: M<"im2col.default"> & M<"im2col.out">;
  imag: M<"imag.default">;
  index_add: M<"index_add.default"> & M<"index_add.out"> & M<"index_add.dimname">;
  index_add_: M<"index_add_.default">;
  index_copy: M<"index_copy.default"> & M<"index_copy.out"> & M<"index_copy.dimname">;
  index_copy_: M<"index_copy_.default"> & M<"index_copy_.dimname">;
  index_fill: M<"index_fill.int_Scalar"> &
    M<"index_fill.int_Tensor"> &
    M<"index_fill.int_Scalar_out"> &
    M<"index_fill.int_Tensor_out"> &
    M<"index_fill.Dimname_Scalar"> &
    M<"index_fill.Dimname_Tensor">;
  index_fill_: M<"index_fill_.int_Scalar"> &
    M<"index_fill_.int_Tensor"> &
    M<"index_fill_.Dimname_Scalar"> &
    M<"index_fill_.Dimname_Tensor">;
  index_put: M<"index_put.default"> & M<"index_put.out">;
  index_put_: M<"index_put_.default">;
  index_reduce: M<"index_reduce.default"> & M<"index_reduce.out">;
  index_reduce_: M<"index_reduce_.default">;
  index_select: M<"index_select.default"> &
    M<"index_select.out"> &
    M<"index_select.dimname"> &
    M<"index_select.dimname_out">;
  indices: M<"indices.default">;
  indices_copy: M<"indices_copy.default"> & M<"indices_copy.out">;
  inner: M<"inner.default"> & M<"inner.out">;
  int_repr: M<"int_repr.default"> & M<"int_repr.out">;
  inverse: M<"inverse.default"> & M<"inverse.out">;
  is_coalesced: M<"is_coalesced.default">;
  is_complex: M<"is_complex.default">;
  is_conj: M<"is_conj.default">;
  is_distributed: M<"is_distributed.default">;
  is_floating_point: M<"is_floating_point.default">;
  is_inference: M<"is_inference.default">;
  is_neg: M<"is_neg.default">;
  is_nonzero: M<"is_nonzero.default">;
  is_pinned: M<"is_pinned.default">;
  is_same_size: M<"is_same_size.default">;
  is_set_to: M<"is_set_to.default">;
  is_signed: M<"is_signed.default">;
  isclose: M<"isclose.default">;
  isfinite: M<"isfinite.default">;
  isinf: M<"isinf.default"> & M<"isinf.out">;
  isnan: M<"isnan.default"> & M<"isnan.out">;
  isneginf: M<"isneginf.default"> & M<"isneginf.out">;
  isposinf: M<"isposinf.default"> & M<"isposinf.out">;
  isreal: M<"isreal.default">;
  istft: M<"istft.default">;
  kl_div: M<"kl_div.default">;
  kron: M<"kron.default"> & M<"kron.out">;
  kthvalue: M<"kthvalue.default"> & M<"kthvalue.values"> & M<"kthvalue.dimname"> & M<"kthvalue.dimname_out">;
  l1_loss: M<"l1_loss.default">;
  lcm: M<"lcm.default"> & M<"lcm.out">;
  lcm_: M<"lcm_.default">;
  ldexp: M<"ldexp.Tensor"> & M<"ldexp.out">;
  ldexp_: M<"ldexp_.default">;
  le: M<"le.Scalar"> & M<"le.Tensor"> & M<"le.Scalar_out"> & M<"le.Tensor_out">;
  le_: M<"le_.Scalar"> & M<"le_.Tensor">;
  leaky_relu: M<"leaky_relu.default"> & M<"leaky_relu.out">;
  leaky_relu_: M<"leaky_relu_.default">;
  lerp: M<"lerp.Scalar"> & M<"lerp.Tensor"> & M<"lerp.Scalar_out"> & M<"lerp.Tensor_out">;
  lerp_: M<"lerp_.Scalar"> & M<"lerp_.Tensor">;
  less: M<"less.Scalar"> & M<"less.Tensor"> & M<"less.Scalar_out"> & M<"less.Tensor_out">;
  less_: M<"less_.Scalar"> & M<"less_.Tensor">;
  less_equal: M<"less_equal.Scalar"> & M<"less_equal.Tensor"> & M<"less_equal.Scalar_out"> & M<"less_equal.Tensor_out">;
  less_equal_: M<"less_equal_.Scalar"> & M<"less_equal_.Tensor">;
  lgamma: M<"lgamma.default"> & M<"lgamma.out">;
  lgamma_: M<"lgamma_.default">;
  lift: M<"lift.default"> & M<"lift.out">;
  lift_fresh: M<"lift_fresh.default">;
  lift_fresh_copy: M<"lift_fresh_copy.default"> & M<"lift_fresh_copy.out">;
  linalg__powsum: M<"linalg__powsum.default">;
  linalg_cholesky: M<"linalg_cholesky.default"> & M<"linalg_cholesky.out">;
  linalg_cholesky_ex: M<"linalg_cholesky_ex.default"> & M<"linalg_cholesky_ex.L">;
  linalg_cond: M<"linalg_cond.default"> & M<"linalg_cond.p_str"> & M<"linalg_cond.out"> & M<"linalg_cond.p_str_out">;
  linalg_cross: M<"linalg_cross.default"> & M<"linalg_cross.out">;
  linalg_eig: M<"linalg_eig.default"> & M<"linalg_eig.out">;
  linalg_eigh: M<"linalg_eigh.default"> & M<"linalg_eigh.eigvals">;
  linalg_eigvals: M<"linalg_eigvals.default"> & M<"linalg_eigvals.out">;
  linalg_eigvalsh: M<"linalg_eigvalsh.default"> & M<"linalg_eigvalsh.out">;
  linalg_ldl_factor: M<"linalg_ldl_factor.default"> & M<"linalg_ldl_factor.out">;
  linalg_ldl_factor_ex: M<"linalg_ldl_factor_ex.default"> & M<"linalg_ldl_factor_ex.out">;
  linalg_lstsq: M<"linalg_lstsq.default"> & M<"linalg_lstsq.out">;
  linalg_matmul: M<"linalg_matmul.default"> & M<"linalg_matmul.out">;
  linalg_matrix_exp: M<"linalg_matrix_exp.default"> & M<"linalg_matrix_exp.out">;
  linalg_matrix_norm: M<"linalg_matrix_norm.default"> &
    M<"linalg_matrix_norm.str_ord"> &
    M<"linalg_matrix_norm.out"> &
    M<"linalg_matrix_norm.str_ord_out">;
  linalg_matrix_power: M<"linalg_matrix_power.default"> & M<"linalg_matrix_power.out">;
  linalg_matrix_rank: M<"linalg_matrix_rank.default"> &
    M<"linalg_matrix_rank.atol_rtol_float"> &
    M<"linalg_matrix_rank.atol_rtol_float_out"> &
    M<"linalg_matrix_rank.out">;
  linalg_norm: M<"linalg_norm.default"> &
    M<"linalg_norm.ord_str"> &
    M<"linalg_norm.ord_str_out"> &
    M<"linalg_norm.out">;
  linalg_pinv: M<"linalg_pinv.default"> &
    M<"linalg_pinv.atol_rtol_float"> &
    M<"linalg_pinv.rcond_tensor"> &
    M<"linalg_pinv.atol_rtol_float_out"> &
    M<"linalg_pinv.atol_rtol_tensor"> &
    M<"linalg_pinv.atol_rtol_tensor_out"> &
    M<"linalg_pinv.out"> &
    M<"linalg_pinv.out_rcond_tensor">;
  linalg_solve_triangular: M<"linalg_solve_triangular.default"> & M<"linalg_solve_triangular.out">;
  linalg_tensorinv: M<"linalg_tensorinv.default"> & M<"linalg_tensorinv.out">;
  linalg_tensorsolve: M<"linalg_tensorsolve.default"> & M<"linalg_tensorsolve.out">;
  linalg_vector_norm: M<"linalg_vector_norm.default"> & M<"linalg_vector_norm.out">;
  linear_backward: M<"linear_backward.default"> & M<"linear_backward.out">;
  log: M<"log.default"> & M<"log.out">;
  log10: M<"log10.default"> & M<"log10.out">;
  log10_: M<"log10_.default">;
  log1p: M<"log1p.default"> & M<"log1p.out">;
  log1p_: M<"log1p_.default">;
  log2: M<"log2.default"> & M<"log2.out">;
  log2_: M<"log2_.default">;
  log_: M<"log_.default">;
  log_normal: M<"log_normal.default"> & M<"log_normal.out">;
  log_normal_: M<"log_normal_.default">;
  log_sigmoid: M<"log_sigmoid.default"> & M<"log_sigmoid.out">;
  log_sigmoid_forward: M<"log_sigmoid_forward.default"> & M<"log_sigmoid_forward.output">;
  log_softmax: M<"log_softmax.int"> & M<"log_softmax.int_out"> & M<"log_softmax.Dimname">;
  logaddexp: M<"logaddexp.default"> & M<"logaddexp.out">;
  logaddexp2: M<"logaddexp2.default"> & M<"logaddexp2.out">;
  logcumsumexp: M<"logcumsumexp.default"> &
    M<"logcumsumexp.out"> &
    M<"logcumsumexp.dimname"> &
    M<"logcumsumexp.dimname_out">;
  logdet: M<"logdet.default">;
  logical_and: M<"logical_and.default"> & M<"logical_and.out">;
  logical_and_: M<"logical_and_.default">;
  logical_not: M<"logical_not.default"> & M<"logical_not.out">;
  logical_not_: M<"logical_not_.default">;
  logical_or: M<"logical_or.default"> & M<"logical_or.out">;
  logical_or_: M<"logical_or_.default">;
  logical_xor: M<"logical_xor.default"> & M<"logical_xor.out">;
  logical_xor_: M<"logical_xor_.default">;
  logit: M<"logit.default"> & M<"logit.out">;
  logit_: M<"logit_.default">;
  logsumexp: M<"logsumexp.default"> & M<"logsumexp.out"> & M<"logsumexp.names"> & M<"logsumexp.names_out">;
  lt: M<"lt.Scalar"> & M<"lt.Tensor"> & M<"lt.Scalar_out"> & M<"lt.Tensor_out">;
  lt_: M<"lt_.Scalar"> & M<"lt_.Tensor">;
  lu_solve: M<"lu_solve.default"> & M<"lu_solve.out">;
  mH: M<"mH.default">;
  mT: M<"mT.default">;
  masked_fill: M<"masked_fill.Scalar"> &
    M<"masked_fill.Tensor"> &
    M<"masked_fill.Scalar_out"> &
    M<"masked_fill.Tensor_out">;
  masked_fill_: M<"masked_fill_.Scalar"> & M<"masked_fill_.Tensor">;
  masked_scatter: M<"masked_scatter.default"> & M<"masked_scatter.out">;
  masked_scatter_: M<"masked_scatter_.default">;
  masked_select: M<"masked_select.default"> & M<"masked_select.out">;
  matmul: M<"matmul.default"> & M<"matmul.out">;
  matrix_H: M<"matrix_H.default">;
  matrix_exp: M<"matrix_exp.default">;
  matrix_exp_backward: M<"matrix_exp_backward.default">;
  matrix_power: M<"matrix_power.default"> & M<"matrix_power.out">;
  max: M<"max.default"> &
    M<"max.dim"> &
    M<"max.other"> &
    M<"max.dim_max"> &
    M<"max.out"> &
    M<"max.unary_out"> &
    M<"max.names_dim"> &
    M<"max.names_dim_max">;
  max_pool1d: M<"max_pool1d.default">;
  max_pool1d_with_indices: M<"max_pool1d_with_indices.default">;
  max_pool2d: M<"max_pool2d.default">;
  max_pool2d_with_indices: M<"max_pool2d_with_indices.default"> & M<"max_pool2d_with_indices.out">;
  max_pool3d: M<"max_pool3d.default">;
  max_pool3d_with_indices: M<"max_pool3d_with_indices.default"> & M<"max_pool3d_with_indices.out">;
  max_unpool2d: M<"max_unpool2d.default"> & M<"max_unpool2d.out">;
  max_unpool3d: M<"max_unpool3d.default"> & M<"max_unpool3d.out">;
  maximum: M<"maximum.default"> & M<"maximum.out">;
  mean: M<"mean.default"> &
    M<"mean.dim"> &
    M<"mean.dtype_out"> &
    M<"mean.out"> &
    M<"mean.names_dim"> &
    M<"mean.names_out">;
  median: M<"median.default"> &
    M<"median.dim"> &
    M<"median.dim_values"> &
    M<"median.out"> &
    M<"median.names_dim"> &
    M<"median.names_dim_values">;
  min: M<"min.default"> &
    M<"min.dim"> &
    M<"min.other"> &
    M<"min.dim_min"> &
    M<"min.out"> &
    M<"min.unary_out"> &
    M<"min.names_dim"> &
    M<"min.names_dim_min">;
  minimum: M<"minimum.default"> & M<"minimum.out">;
  miopen_convolution: M<"miopen_convolution.default"> & M<"miopen_convolution.out">;
  miopen_convolution_add_relu: M<"miopen_convolution_add_relu.default">;
  miopen_convolution_relu: M<"miopen_convolution_relu.default">;
  miopen_convolution_transpose: M<"miopen_convolution_transpose.default"> & M<"miopen_convolution_transpose.out">;
  miopen_depthwise_convolution: M<"miopen_depthwise_convolution.default"> & M<"miopen_depthwise_convolution.out">;
  mish: M<"mish.default"> & M<"mish.out">;
  mish_: M<"mish_.default">;
  mkldnn_adaptive_avg_pool2d: M<"mkldnn_adaptive_avg_pool2d.default"> & M<"mkldnn_adaptive_avg_pool2d.out">;
  mkldnn_convolution: M<"mkldnn_convolution.default"> & M<"mkldnn_convolution.out">;
  mkldnn_linear: M<"mkldnn_linear.default"> & M<"mkldnn_linear.out">;
  mkldnn_linear_backward: M<"mkldnn_linear_backward.default"> & M<"mkldnn_linear_backward.out">;
  mkldnn_max_pool2d: M<"mkldnn_max_pool2d.default"> & M<"mkldnn_max_pool2d.out">;
  mkldnn_max_pool3d: M<"mkldnn_max_pool3d.default"> & M<"mkldnn_max_pool3d.out">;
  mkldnn_reorder_conv2d_weight: M<"mkldnn_reorder_conv2d_weight.default"> & M<"mkldnn_reorder_conv2d_weight.out">;
  mkldnn_reorder_conv3d_weight: M<"mkldnn_reorder_conv3d_weight.default"> & M<"mkldnn_reorder_conv3d_weight.out">;
  mm: M<"mm.default"> & M<"mm.dtype"> & M<"mm.dtype_out"> & M<"mm.out">;
  mode: M<"mode.default"> & M<"mode.values"> & M<"mode.dimname"> & M<"mode.dimname_out">;
  moveaxis: M<"moveaxis.int"> & M<"moveaxis.intlist">;
  movedim: M<"movedim.int"> & M<"movedim.intlist">;
  mps_convolution_backward: M<"mps_convolution_backward.default"> & M<"mps_convolution_backward.out">;
  mps_convolution_transpose_backward: M<"mps_convolution_transpose_backward.default"> &
    M<"mps_convolution_transpose_backward.out">;
  mse_loss: M<"mse_loss.default"> & M<"mse_loss.out">;
  msort: M<"msort.default"> & M<"msort.out">;
  mul: M<"mul.Scalar"> & M<"mul.Tensor"> & M<"mul.Scalar_out"> & M<"mul.out">;
  mul_: M<"mul_.Scalar"> & M<"mul_.Tensor">;
  multi_margin_loss: M<"multi_margin_loss.default"> & M<"multi_margin_loss.out">;
  multilabel_margin_loss: M<"multilabel_margin_loss.default"> & M<"multilabel_margin_loss.out">;
  multilabel_margin_loss_forward: M<"multilabel_margin_loss_forward.default"> &
    M<"multilabel_margin_loss_forward.output">;
  multinomial: M<"multinomial.default"> & M<"multinomial.out">;
  multiply: M<"multiply.Scalar"> & M<"multiply.Tensor"> & M<"multiply.out">;
  multiply_: M<"multiply_.Scalar"> & M<"multiply_.Tensor">;
  mv: M<"mv.default"> & M<"mv.out">;
  mvlgamma: M<"mvlgamma.default"> & M<"mvlgamma.out">;
  mvlgamma_: M<"mvlgamma_.default">;
  nan_to_num: M<"nan_to_num.default"> & M<"nan_to_num.out">;
  nan_to_num_: M<"nan_to_num_.default">;
  nanmean: M<"nanmean.default"> & M<"nanmean.out">;
  nanmedian: M<"nanmedian.default"> &
    M<"nanmedian.dim"> &
    M<"nanmedian.dim_values"> &
    M<"nanmedian.out"> &
    M<"nanmedian.names_dim"> &
    M<"nanmedian.names_dim_values">;
  nanquantile: M<"nanquantile.default"> & M<"nanquantile.scalar"> & M<"nanquantile.out"> & M<"nanquantile.scalar_out">;
  nansum: M<"nansum.default"> & M<"nansum.out">;
  narrow: M<"narrow.default"> & M<"narrow.Tensor">;
  narrow_copy: M<"narrow_copy.default"> & M<"narrow_copy.out">;
  native_channel_shuffle: M<"native_channel_shuffle.default">;
  native_norm: M<"native_norm.default"> &
    M<"native_norm.ScalarOpt_dim_dtype"> &
    M<"native_norm.ScalarOpt_dim_dtype_out"> &
    M<"native_norm.out">;
  ne: M<"ne.Scalar"> & M<"ne.Tensor"> & M<"ne.Scalar_out"> & M<"ne.Tensor_out">;
  ne_: M<"ne_.Scalar"> & M<"ne_.Tensor">;
  neg: M<"neg.default"> & M<"neg.out">;
  neg_: M<"neg_.default">;
  negative: M<"negative.default"> & M<"negative.out">;
  negative_: M<"negative_.default">;
  nested_to_padded_tensor: M<"nested_to_padded_tensor.default">;
  new_empty: M<"new_empty.default"> & M<"new_empty.out">;
  new_empty_strided: M<"new_empty_strided.default"> & M<"new_empty_strided.out">;
  new_full: M<"new_full.default"> & M<"new_full.out">;
  new_ones: M<"new_ones.default"> & M<"new_ones.out">;
  new_zeros: M<"new_zeros.default"> & M<"new_zeros.out">;
  nextafter: M<"nextafter.default"> & M<"nextafter.out">;
  nextafter_: M<"nextafter_.default">;
  nll_loss: M<"nll_loss.default"> & M<"nll_loss.out">;
  nll_loss2d: M<"nll_loss2d.default"> & M<"nll_loss2d.out">;
  nll_loss2d_forward: M<"nll_loss2d_forward.default"> & M<"nll_loss2d_forward.output">;
  nll_loss_forward: M<"nll_loss_forward.default"> & M<"nll_loss_forward.output">;
  nll_loss_nd: M<"nll_loss_nd.default">;
  nonzero: M<"nonzero.default"> & M<"nonzero.out">;
  nonzero_numpy: M<"nonzero_numpy.default">;
  nonzero_static: M<"nonzero_static.default"> & M<"nonzero_static.out">;
  norm: M<"norm.Scalar"> &
    M<"norm.ScalarOpt_dim"> &
    M<"norm.ScalarOpt_dim_dtype"> &
    M<"norm.ScalarOpt_dtype"> &
    M<"norm.ScalarOpt_dtype_out"> &
    M<"norm.Scalar_out"> &
    M<"norm.dtype_out"> &
    M<"norm.out"> &
    M<"norm.names_ScalarOpt_dim"> &
    M<"norm.names_ScalarOpt_dim_dtype"> &
    M<"norm.names_dtype_out"> &
    M<"norm.names_out">;
  normal: M<"normal.out">;
  normal_: M<"normal_.default">;
  normal_functional: M<"normal_functional.default">;
  not_equal: M<"not_equal.Scalar"> & M<"not_equal.Tensor"> & M<"not_equal.Scalar_out"> & M<"not_equal.Tensor_out">;
  not_equal_: M<"not_equal_.Scalar"> & M<"not_equal_.Tensor">;
  nuclear_norm: M<"nuclear_norm.default"> & M<"nuclear_norm.dim"> & M<"nuclear_norm.dim_out"> & M<"nuclear_norm.out">;
  numpy_T: M<"numpy_T.default">;
  one_hot: M<"one_hot.default">;
  ones_like: M<"ones_like.default"> & M<"ones_like.out">;
  orgqr: M<"orgqr.default"> & M<"orgqr.out">;
  ormqr: M<"ormqr.default"> & M<"ormqr.out">;
  outer: M<"outer.default"> & M<"outer.out">;
  output_nr: M<"output_nr.default">;
  pad: M<"pad.default">;
  pdist: M<"pdist.default">;
  permute: M<"permute.default">;
  permute_copy: M<"permute_copy.default"> & M<"permute_copy.out">;
  pin_memory: M<"pin_memory.default">;
  pinverse: M<"pinverse.default">;
  pixel_shuffle: M<"pixel_shuffle.default"> & M<"pixel_shuffle.out">;
  pixel_unshuffle: M<"pixel_unshuffle.default"> & M<"pixel_unshuffle.out">;
  poisson: M<"poisson.default"> & M<"poisson.out">;
  polygamma_: M<"polygamma_.default">;
  positive: M<"positive.default">;
  pow: M<"pow.Tensor_Scalar"> & M<"pow.Tensor_Tensor"> & M<"pow.Tensor_Scalar_out"> & M<"pow.Tensor_Tensor_out">;
  pow_: M<"pow_.Scalar"> & M<"pow_.Tensor">;
  prelu: M<"prelu.default">;
  prod: M<"prod.default"> &
    M<"prod.dim_int"> &
    M<"prod.int_out"> &
    M<"prod.out"> &
    M<"prod.dim_Dimname"> &
    M<"prod.Dimname_out">;
  put: M<"put.default"> & M<"put.out">;
  put_: M<"put_.default">;
  q_per_channel_axis: M<"q_per_channel_axis.default">;
  q_per_channel_scales: M<"q_per_channel_scales.default"> & M<"q_per_channel_scales.out">;
  q_per_channel_zero_points: M<"q_per_channel_zero_points.default"> & M<"q_per_channel_zero_points.out">;
  q_scale: M<"q_scale.default">;
  q_zero_point: M<"q_zero_point.default">;
  qr: M<"qr.default"> & M<"qr.Q">;
  qscheme: M<"qscheme.default">;
  quantile: M<"quantile.default"> & M<"quantile.scalar"> & M<"quantile.out"> & M<"quantile.scalar_out">;
  quantize_per_channel: M<"quantize_per_channel.default"> & M<"quantize_per_channel.out">;
  quantize_per_tensor: M<"quantize_per_tensor.default"> &
    M<"quantize_per_tensor.tensor_qparams"> &
    M<"quantize_per_tensor.out"> &
    M<"quantize_per_tensor.tensor_qparams_out">;
  quantize_per_tensor_dynamic: M<"quantize_per_tensor_dynamic.default"> & M<"quantize_per_tensor_dynamic.out">;
  quantized_max_pool1d: M<"quantized_max_pool1d.default"> & M<"quantized_max_pool1d.out">;
  quantized_max_pool2d: M<"quantized_max_pool2d.default"> & M<"quantized_max_pool2d.out">;
  quantized_max_pool3d: M<"quantized_max_pool3d.default"> & M<"quantized_max_pool3d.out">;
  rad2deg: M<"rad2deg.default"> & M<"rad2deg.out">;
  rad2deg_: M<"rad2deg_.default">;
  rand_like: M<"rand_like.default"> & M<"rand_like.generator"> & M<"rand_like.generator_out"> & M<"rand_like.out">;
  randint_like: M<"randint_like.default"> &
    M<"randint_like.Tensor"> &
    M<"randint_like.Tensor_generator"> &
    M<"randint_like.generator"> &
    M<"randint_like.low_dtype"> &
    M<"randint_like.low_generator_dtype"> &
    M<"randint_like.Tensor_generator_out"> &
    M<"randint_like.Tensor_out"> &
    M<"randint_like.generator_out"> &
    M<"randint_like.low_dtype_out"> &
    M<"randint_like.low_generator_dtype_out"> &
    M<"randint_like.out">;
  randn_like: M<"randn_like.default"> & M<"randn_like.generator"> & M<"randn_like.generator_out"> & M<"randn_like.out">;
  random: M<"random.default"> &
    M<"random.from"> &
    M<"random.to"> &
    M<"random.from_out"> &
    M<"random.out"> &
    M<"random.to_out">;
  random_: M<"random_.default"> & M<"random_.from"> & M<"random_.to">;
  ravel: M<"ravel.default">;
  real: M<"real.default">;
  reciprocal: M<"reciprocal.default"> & M<"reciprocal.out">;
  reciprocal_: M<"reciprocal_.default">;
  refine_names: M<"refine_names.default">;
  reflection_pad1d: M<"reflection_pad1d.default"> & M<"reflection_pad1d.out">;
  reflection_pad2d: M<"reflection_pad2d.default"> & M<"reflection_pad2d.out">;
  reflection_pad3d: M<"reflection_pad3d.default"> & M<"reflection_pad3d.out">;
  relu: M<"relu.default"> & M<"relu.out">;
  relu6: M<"relu6.default">;
  relu6_: M<"relu6_.default">;
  relu_: M<"relu_.default">;
  remainder: M<"remainder.Scalar"> & M<"remainder.Tensor"> & M<"remainder.Scalar_out"> & M<"remainder.Tensor_out">;
  remainder_: M<"remainder_.Scalar"> & M<"remainder_.Tensor">;
  rename: M<"rename.default">;
  rename_: M<"rename_.default">;
  renorm: M<"renorm.default"> & M<"renorm.out">;
  renorm_: M<"renorm_.default">;
  repeat: M<"repeat.default"> & M<"repeat.out">;
  repeat_interleave: M<"repeat_interleave.self_Tensor"> & M<"repeat_interleave.self_int">;
  replication_pad1d: M<"replication_pad1d.default"> & M<"replication_pad1d.out">;
  replication_pad2d: M<"replication_pad2d.default"> & M<"replication_pad2d.out">;
  replication_pad3d: M<"replication_pad3d.default"> & M<"replication_pad3d.out">;
  requires_grad_: M<"requires_grad_.default">;
  reshape: M<"reshape.default">;
  reshape_as: M<"reshape_as.default">;
  resize: M<"resize.default"> & M<"resize.out">;
  resize_: M<"resize_.default">;
  resize_as: M<"resize_as.default"> & M<"resize_as.out">;
  resize_as_: M<"resize_as_.default">;
  resize_as_sparse: M<"resize_as_sparse.default"> & M<"resize_as_sparse.out">;
  resize_as_sparse_: M<"resize_as_sparse_.default">;
  resolve_conj: M<"resolve_conj.default">;
  resolve_neg: M<"resolve_neg.default">;
  retain_grad: M<"retain_grad.default">;
  retains_grad: M<"retains_grad.default">;
  roll: M<"roll.default"> & M<"roll.out">;
  rot90: M<"rot90.default"> & M<"rot90.out">;
  round: M<"round.default"> & M<"round.decimals"> & M<"round.decimals_out"> & M<"round.out">;
  round_: M<"round_.default"> & M<"round_.decimals">;
  row_indices: M<"row_indices.default">;
  row_indices_copy: M<"row_indices_copy.default"> & M<"row_indices_copy.out">;
  rrelu: M<"rrelu.default">;
  rrelu_: M<"rrelu_.default">;
  rrelu_with_noise: M<"rrelu_with_noise.default"> & M<"rrelu_with_noise.out">;
  rrelu_with_noise_: M<"rrelu_with_noise_.default">;
  rrelu_with_noise_functional: M<"rrelu_with_noise_functional.default">;
  rsqrt: M<"rsqrt.default"> & M<"rsqrt.out">;
  rsqrt_: M<"rsqrt_.default">;
  rsub: M<"rsub.Scalar"> & M<"rsub.Tensor"> & M<"rsub.Scalar_out"> & M<"rsub.Tensor_out">;
  scatter: M<"scatter.reduce"> &
    M<"scatter.src"> &
    M<"scatter.value"> &
    M<"scatter.value_reduce"> &
    M<"scatter.reduce_out"> &
    M<"scatter.src_out"> &
    M<"scatter.value_out"> &
    M<"scatter.value_reduce_out"> &
    M<"scatter.dimname_src"> &
    M<"scatter.dimname_value">;
  scatter_: M<"scatter_.reduce"> & M<"scatter_.src"> & M<"scatter_.value"> & M<"scatter_.value_reduce">;
  scatter_add: M<"scatter_add.default"> & M<"scatter_add.out"> & M<"scatter_add.dimname">;
  scatter_add_: M<"scatter_add_.default">;
  scatter_reduce: M<"scatter_reduce.two"> & M<"scatter_reduce.two_out">;
  scatter_reduce_: M<"scatter_reduce_.two">;
  select: M<"select.int"> & M<"select.Dimname">;
  select_copy: M<"select_copy.int"> & M<"select_copy.int_out">;
  select_scatter: M<"select_scatter.default"> & M<"select_scatter.out">;
  selu: M<"selu.default">;
  selu_: M<"selu_.default">;
  set: M<"set.default"> & M<"set.source_Tensor"> & M<"set.out"> & M<"set.source_Tensor_out">;
  set_: M<"set_.default"> & M<"set_.source_Tensor"> & M<"set_.source_Tensor_storage_offset">;
  set_data: M<"set_data.default">;
  sgn: M<"sgn.default"> & M<"sgn.out">;
  sgn_: M<"sgn_.default">;
  sigmoid: M<"sigmoid.default"> & M<"sigmoid.out">;
  sigmoid_: M<"sigmoid_.default">;
  sign: M<"sign.default"> & M<"sign.out">;
  sign_: M<"sign_.default">;
  signbit: M<"signbit.default"> & M<"signbit.out">;
  silu: M<"silu.default"> & M<"silu.out">;
  silu_: M<"silu_.default">;
  sin: M<"sin.default"> & M<"sin.out">;
  sin_: M<"sin_.default">;
  sinc: M<"sinc.default"> & M<"sinc.out">;
  sinc_: M<"sinc_.default">;
  sinh: M<"sinh.default"> & M<"sinh.out">;
  sinh_: M<"sinh_.default">;
  size: M<"size.int"> & M<"size.Dimname">;
  slice: M<"slice.Tensor">;
  slice_copy: M<"slice_copy.Tensor"> & M<"slice_copy.Tensor_out">;
  slice_inverse: M<"slice_inverse.default">;
  slice_scatter: M<"slice_scatter.default"> & M<"slice_scatter.out">;
  slogdet: M<"slogdet.default"> & M<"slogdet.out">;
  slow_conv3d: M<"slow_conv3d.default"> & M<"slow_conv3d.out">;
  slow_conv3d_forward: M<"slow_conv3d_forward.default"> & M<"slow_conv3d_forward.output">;
  slow_conv_dilated2d: M<"slow_conv_dilated2d.default"> & M<"slow_conv_dilated2d.out">;
  slow_conv_dilated3d: M<"slow_conv_dilated3d.default"> & M<"slow_conv_dilated3d.out">;
  slow_conv_transpose2d: M<"slow_conv_transpose2d.default"> & M<"slow_conv_transpose2d.out">;
  slow_conv_transpose3d: M<"slow_conv_transpose3d.default"> & M<"slow_conv_transpose3d.out">;
  smm: M<"smm.default">;
  smooth_l1_loss: M<"smooth_l1_loss.default"> & M<"smooth_l1_loss.out">;
  soft_margin_loss: M<"soft_margin_loss.default"> & M<"soft_margin_loss.out">;
  softmax: M<"softmax.int"> & M<"softmax.int_out"> & M<"softmax.Dimname">;
  softplus: M<"softplus.default"> & M<"softplus.out">;
  softshrink: M<"softshrink.default"> & M<"softshrink.out">;
  sort: M<"sort.default"> &
    M<"sort.stable"> &
    M<"sort.values"> &
    M<"sort.values_stable"> &
    M<"sort.dimname"> &
    M<"sort.dimname_stable"> &
    M<"sort.dimname_values"> &
    M<"sort.dimname_values_stable">;
  sparse_dim: M<"sparse_dim.default">;
  sparse_mask: M<"sparse_mask.default"> & M<"sparse_mask.out">;
  sparse_resize: M<"sparse_resize.default"> & M<"sparse_resize.out">;
  sparse_resize_: M<"sparse_resize_.default">;
  sparse_resize_and_clear: M<"sparse_resize_and_clear.default"> & M<"sparse_resize_and_clear.out">;
  sparse_resize_and_clear_: M<"sparse_resize_and_clear_.default">;
  sparse_sampled_addmm: M<"sparse_sampled_addmm.default"> & M<"sparse_sampled_addmm.out">;
  special_bessel_j0: M<"special_bessel_j0.default"> & M<"special_bessel_j0.out">;
  special_bessel_j1: M<"special_bessel_j1.default"> & M<"special_bessel_j1.out">;
  special_bessel_y0: M<"special_bessel_y0.default"> & M<"special_bessel_y0.out">;
  special_bessel_y1: M<"special_bessel_y1.default"> & M<"special_bessel_y1.out">;
  special_digamma: M<"special_digamma.default"> & M<"special_digamma.out">;
  special_entr: M<"special_entr.default"> & M<"special_entr.out">;
  special_erf: M<"special_erf.default"> & M<"special_erf.out">;
  special_erfc: M<"special_erfc.default"> & M<"special_erfc.out">;
  special_erfcx: M<"special_erfcx.default"> & M<"special_erfcx.out">;
  special_erfinv: M<"special_erfinv.default"> & M<"special_erfinv.out">;
  special_exp2: M<"special_exp2.default"> & M<"special_exp2.out">;
  special_expit: M<"special_expit.default"> & M<"special_expit.out">;
  special_expm1: M<"special_expm1.default"> & M<"special_expm1.out">;
  special_gammainc: M<"special_gammainc.default"> & M<"special_gammainc.out">;
  special_gammaincc: M<"special_gammaincc.default"> & M<"special_gammaincc.out">;
  special_gammaln: M<"special_gammaln.default"> & M<"special_gammaln.out">;
  special_i0: M<"special_i0.default"> & M<"special_i0.out">;
  special_i0e: M<"special_i0e.default"> & M<"special_i0e.out">;
  special_i1: M<"special_i1.default"> & M<"special_i1.out">;
  special_i1e: M<"special_i1e.default"> & M<"special_i1e.out">;
  special_log1p: M<"special_log1p.default"> & M<"special_log1p.out">;
  special_log_ndtr: M<"special_log_ndtr.default"> & M<"special_log_ndtr.out">;
  special_log_softmax: M<"special_log_softmax.default">;
  special_logit: M<"special_logit.default"> & M<"special_logit.out">;
  special_logsumexp: M<"special_logsumexp.default"> & M<"special_logsumexp.out">;
  special_modified_bessel_i0: M<"special_modified_bessel_i0.default"> & M<"special_modified_bessel_i0.out">;
  special_modified_bessel_i1: M<"special_modified_bessel_i1.default"> & M<"special_modified_bessel_i1.out">;
  special_modified_bessel_k0: M<"special_modified_bessel_k0.default"> & M<"special_modified_bessel_k0.out">;
  special_modified_bessel_k1: M<"special_modified_bessel_k1.default"> & M<"special_modified_bessel_k1.out">;
  special_multigammaln: M<"special_multigammaln.default"> & M<"special_multigammaln.out">;
  special_ndtr: M<"special_ndtr.default"> & M<"special_ndtr.out">;
  special_ndtri: M<"special_ndtri.default"> & M<"special_ndtri.out">;
  special_psi: M<"special_psi.default"> & M<"special_psi.out">;
  special_round: M<"special_round.default"> & M<"special_round.out">;
  special_sinc: M<"special_sinc.default"> & M<"special_sinc.out">;
  special_softmax: M<"special_softmax.default">;
  special_xlog1py: M<"special_xlog1py.default"> &
    M<"special_xlog1py.other_scalar"> &
    M<"special_xlog1py.other_scalar_out"> &
    M<"special_xlog1py.out">;
  special_xlogy: M<"special_xlogy.default"> &
    M<"special_xlogy.other_scalar"> &
    M<"special_xlogy.other_scalar_out"> &
    M<"special_xlogy.out">;
  special_zeta: M<"special_zeta.default"> &
    M<"special_zeta.other_scalar"> &
    M<"special_zeta.other_scalar_out"> &
    M<"special_zeta.out">;
  split: M<"split.Tensor"> & M<"split.sizes">;
  split_copy: M<"split_copy.Tensor"> & M<"split_copy.Tensor_out">;
  split_with_sizes: M<"split_with_sizes.default">;
  split_with_sizes_copy: M<"split_with_sizes_copy.default"> & M<"split_with_sizes_copy.out">;
  sqrt: M<"sqrt.default"> & M<"sqrt.out">;
  sqrt_: M<"sqrt_.default">;
  square: M<"square.default"> & M<"square.out">;
  square_: M<"square_.default">;
  squeeze: M<"squeeze.default"> & M<"squeeze.dim"> & M<"squeeze.dims"> & M<"squeeze.dimname">;
  squeeze_: M<"squeeze_.default"> & M<"squeeze_.dim"> & M<"squeeze_.dims"> & M<"squeeze_.dimname">;
  squeeze_copy: M<"squeeze_copy.default"> &
    M<"squeeze_copy.dim"> &
    M<"squeeze_copy.dims"> &
    M<"squeeze_copy.dim_out"> &
    M<"squeeze_copy.dims_out"> &
    M<"squeeze_copy.out">;
  sspaddmm: M<"sspaddmm.default"> & M<"sspaddmm.out">;
  std: M<"std.default"> &
    M<"std.correction"> &
    M<"std.dim"> &
    M<"std.correction_out"> &
    M<"std.out"> &
    M<"std.correction_names"> &
    M<"std.names_dim"> &
    M<"std.correction_names_out"> &
    M<"std.names_out">;
  std_mean: M<"std_mean.default"> &
    M<"std_mean.correction"> &
    M<"std_mean.dim"> &
    M<"std_mean.correction_out"> &
    M<"std_mean.correction_names"> &
    M<"std_mean.names_dim">;
  stft: M<"stft.default"> & M<"stft.center">;
  stride: M<"stride.int"> & M<"stride.Dimname">;
  sub: M<"sub.Scalar"> & M<"sub.Tensor"> & M<"sub.Scalar_out"> & M<"sub.out">;
  sub_: M<"sub_.Scalar"> & M<"sub_.Tensor">;
  subtract: M<"subtract.Scalar"> & M<"subtract.Tensor"> & M<"subtract.out">;
  subtract_: M<"subtract_.Scalar"> & M<"subtract_.Tensor">;
  sum: M<"sum.default"> &
    M<"sum.dim_IntList"> &
    M<"sum.IntList_out"> &
    M<"sum.out"> &
    M<"sum.dim_DimnameList"> &
    M<"sum.DimnameList_out">;
  sum_to_size: M<"sum_to_size.default">;
  svd: M<"svd.default"> & M<"svd.U">;
  swapaxes: M<"swapaxes.default">;
  swapaxes_: M<"swapaxes_.default">;
  swapdims: M<"swapdims.default">;
  swapdims_: M<"swapdims_.default">;
  sym_is_contiguous: M<"sym_is_contiguous.default">;
  sym_numel: M<"sym_numel.default">;
  sym_size: M<"sym_size.int">;
  sym_storage_offset: M<"sym_storage_offset.default">;
  sym_stride: M<"sym_stride.int">;
  t: M<"t.default">;
  t_: M<"t_.default">;
  t_copy: M<"t_copy.default"> & M<"t_copy.out">;
  take: M<"take.default"> & M<"take.out">;
  take_along_dim: M<"take_along_dim.default"> & M<"take_along_dim.out">;
  tan: M<"tan.default"> & M<"tan.out">;
  tan_: M<"tan_.default">;
  tanh: M<"tanh.default"> & M<"tanh.out">;
  tanh_: M<"tanh_.default">;
  tensor_split: M<"tensor_split.indices"> & M<"tensor_split.sections"> & M<"tensor_split.tensor_indices_or_sections">;
  tensordot: M<"tensordot.default"> & M<"tensordot.out">;
  thnn_conv2d: M<"thnn_conv2d.default"> & M<"thnn_conv2d.out">;
  threshold: M<"threshold.default"> & M<"threshold.out">;
  threshold_: M<"threshold_.default">;
  tile: M<"tile.default">;
  to_dense: M<"to_dense.default">;
  to_mkldnn: M<"to_mkldnn.default"> & M<"to_mkldnn.out">;
  to_padded_tensor: M<"to_padded_tensor.default"> & M<"to_padded_tensor.out">;
  to_sparse: M<"to_sparse.default"> & M<"to_sparse.sparse_dim">;
  to_sparse_bsc: M<"to_sparse_bsc.default">;
  to_sparse_bsr: M<"to_sparse_bsr.default">;
  to_sparse_csc: M<"to_sparse_csc.default">;
  to_sparse_csr: M<"to_sparse_csr.default">;
  topk: M<"topk.default"> & M<"topk.values">;
  trace: M<"trace.default"> & M<"trace.out">;
  transpose: M<"transpose.int"> & M<"transpose.Dimname">;
  transpose_: M<"transpose_.default">;
  transpose_copy: M<"transpose_copy.int"> & M<"transpose_copy.int_out">;
  triangular_solve: M<"triangular_solve.default"> & M<"triangular_solve.X">;
  tril: M<"tril.default"> & M<"tril.out">;
  tril_: M<"tril_.default">;
  triu: M<"triu.default"> & M<"triu.out">;
  triu_: M<"triu_.default">;
  true_divide: M<"true_divide.Scalar"> & M<"true_divide.Tensor"> & M<"true_divide.out">;
  true_divide_: M<"true_divide_.Scalar"> & M<"true_divide_.Tensor">;
  trunc: M<"trunc.default"> & M<"trunc.out">;
  trunc_: M<"trunc_.default">;
  type_as: M<"type_as.default">;
  unbind: M<"unbind.int"> & M<"unbind.Dimname">;
  unbind_copy: M<"unbind_copy.int"> & M<"unbind_copy.int_out">;
  unflatten: M<"unflatten.int"> & M<"unflatten.Dimname">;
  unfold: M<"unfold.default">;
  unfold_copy: M<"unfold_copy.default"> & M<"unfold_copy.out">;
  uniform: M<"uniform.default"> & M<"uniform.out">;
  uniform_: M<"uniform_.default">;
  unique_consecutive: M<"unique_consecutive.default"> & M<"unique_consecutive.out">;
  unique_dim: M<"unique_dim.default"> & M<"unique_dim.out">;
  unique_dim_consecutive: M<"unique_dim_consecutive.default"> & M<"unique_dim_consecutive.out">;
  unsafe_chunk: M<"unsafe_chunk.default">;
  unsafe_split: M<"unsafe_split.Tensor"> & M<"unsafe_split.Tensor_out">;
  unsafe_split_with_sizes: M<"unsafe_split_with_sizes.default"> & M<"unsafe_split_with_sizes.out">;
  unsqueeze: M<"unsqueeze.default">;
  unsqueeze_: M<"unsqueeze_.default">;
  unsqueeze_copy: M<"unsqueeze_copy.default"> & M<"unsqueeze_copy.out">;
  upsample_bicubic2d: M<"upsample_bicubic2d.default"> & M<"upsample_bicubic2d.out">;
  upsample_bilinear2d: M<"upsample_bilinear2d.default"> & M<"upsample_bilinear2d.out">;
  upsample_linear1d: M<"upsample_linear1d.default"> & M<"upsample_linear1d.out">;
  upsample_nearest1d: M<"upsample_nearest1d.default"> & M<"upsample_nearest1d.out">;
  upsample_nearest2d: M<"upsample_nearest2d.default"> & M<"upsample_nearest2d.out">;
  upsample_nearest3d: M<"upsample_nearest3d.default"> & M<"upsample_nearest3d.out">;
  upsample_trilinear3d: M<"upsample_trilinear3d.default"> & M<"upsample_trilinear3d.out">;
  values: M<"values.default">;
  values_copy: M<"values_copy.default"> & M<"values_copy.out">;
  var: M<"var.default"> &
    M<"var.correction"> &
    M<"var.dim"> &
    M<"var.correction_out"> &
    M<"var.out"> &
    M<"var.correction_names"> &
    M<"var.names_dim"> &
    M<"var.correction_names_out"> &
    M<"var.names_out">;
  var_mean: M<"var_mean.default"> &
    M<"var_mean.correction"> &
    M<"var_mean.dim"> &
    M<"var_mean.correction_out"> &
    M<"var_mean.correction_names"> &
    M<"var_mean.names_dim">;
  vdot: M<"vdot.default"> & M<"vdot.out">;
  view: M<"view.default"> & M<"view.dtype">;
  view_as: M<"view_as.default">;
  view_as_complex: M<"view_as_complex.default">;
  view_as_complex_copy: M<"view_as_complex_copy.default"> & M<"view_as_complex_copy.out">;
  view_as_real: M<"view_as_real.default">;
  view_as_real_copy: M<"view_as_real_copy.default"> & M<"view_as_real_copy.out">;
  view_copy: M<"view_copy.default"> & M<"view_copy.dtype"> & M<"view_copy.dtype_out"> & M<"view_copy.out">;
  vsplit: M<"vsplit.array"> & M<"vsplit.int">;
  xlogy: M<"xlogy.Scalar_Other"> & M<"xlogy.Tensor"> & M<"xlogy.OutScalar_Other"> & M<"xlogy.OutTensor">;
  xlogy_: M<"xlogy_.Scalar_Other"> & M<"xlogy_.Tensor">;
  zero: M<"zero.default"> & M<"zero.out">;
  zero_: M<"zero_.default">;
  zeros_like: M<"zeros_like.default"> & M<"zeros_like.out">;
}
