#include "attacks/registry.h"

#include "attacks/families.h"
#include "error.h"

namespace ardistill {

std::unique_ptr<Attack> create_attack(const std::string& name, const AttackParameters& parameters) {
  static const std::map<std::string, std::unique_ptr<Attack> (*)(const AttackParameters&)> families = {
      {"apgd-ce", make_apgd_ce},   {"apgd-dlr", make_apgd_dlr}, {"apgd-t", make_apgd_t}, {"cw", make_cw},
      {"deepfool", make_deepfool}, {"fab", make_fab},           {"fab-t", make_fab_t},   {"fgsm", make_fgsm},
      {"mi-fgsm", make_mi_fgsm},   {"pgd", make_pgd},           {"square", make_square},
  };
  const auto found = families.find(name);
  if (found == families.end()) throw Error("ERR_CONFIG", "Unknown attack \"" + name + "\".");
  return found->second(parameters);
}

}  // namespace ardistill
