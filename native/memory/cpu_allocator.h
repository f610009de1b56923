#pragma once

namespace ardistill {

// Takes the place of LibTorch's CPU allocator, for the rest of the process, unless another has already done so or the
// environment variable ARDISTILL_CPU_ALLOCATOR is "default". Tensors of 64 KiB and more then come from one range of
// addresses whose pages stay with the process when a tensor is freed: LibTorch's own allocator returns them to the
// system, and a training step spends up to half of its time on having them mapped and cleared again.
void install_cpu_allocator();

// Gives the pages of all free memory back to the system. For when there is nothing to do.
void release_free_memory();

}  // namespace ardistill
