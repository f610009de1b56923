// One factory for each attack; each is defined in the file of its name (apgd.cpp and fab.cpp: in all their kinds).
#pragma once

#include <memory>

#include "attacks/attack.h"

namespace ardistill {

std::unique_ptr<Attack> make_apgd_ce(const AttackParameters& parameters);
std::unique_ptr<Attack> make_apgd_dlr(const AttackParameters& parameters);
std::unique_ptr<Attack> make_apgd_t(const AttackParameters& parameters);
std::unique_ptr<Attack> make_fab(const AttackParameters& parameters);
std::unique_ptr<Attack> make_fab_t(const AttackParameters& parameters);
std::unique_ptr<Attack> make_cw(const AttackParameters& parameters);
std::unique_ptr<Attack> make_deepfool(const AttackParameters& parameters);
std::unique_ptr<Attack> make_fgsm(const AttackParameters& parameters);
std::unique_ptr<Attack> make_mi_fgsm(const AttackParameters& parameters);
std::unique_ptr<Attack> make_pgd(const AttackParameters& parameters);
std::unique_ptr<Attack> make_square(const AttackParameters& parameters);

}  // namespace ardistill
