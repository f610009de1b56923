// How arguments and results of an operator cross the boundary to JavaScript: as a flat row of cells, each a tag and
// eight bytes. lib/tensor/cells.ts writes and reads the same row.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ardistill {

enum class Tag : uint8_t {
  missing = 0,    // not given: the default
  none = 1,       // None
  boolean = 2,    // number: 0 or 1
  integer = 3,    // number: a whole one that a double holds exactly
  number = 4,     // number
  bigint = 5,     // word
  string = 6,     // number: an index into the call's strings
  tensor = 7,     // number: a tensor's id
  generator = 8,  // number: a generator's id
  list = 9,       // number: how many of the cells that follow are its elements
  keyword = 10,   // number: an index into the call's strings; the cells that follow are its value
  same = 11,      // result only; number: the id of the argument that this result is
  dtype = 12,     // result only; number: a ScalarType
  complex = 13,   // result only; number: the real part, and the cell that follows the imaginary one
};

struct Cell {
  Tag tag = Tag::missing;
  union {
    double number = 0;
    int64_t word;
  };

  static Cell of(Tag tag, double number = 0) {
    Cell cell;
    cell.tag = tag;
    cell.number = number;
    return cell;
  }
};

}  // namespace ardistill
