#include <ATen/ATen.h>
#include <ATen/TensorIndexing.h>

#include <cmath>
#include <limits>

#include "attacks/attempts.h"
#include "attacks/ball.h"
#include "attacks/families.h"

namespace ardistill {

namespace {

using at::indexing::Slice;

// The random numbers of samples, each from its own stream: what one draws depends on no other.
class Draws {
 public:
  Draws(const StartSource& starts, const at::Tensor& images) : options_(images.options()) {
    for (int64_t i = 0; i < images.size(0); ++i) {
      streams_.emplace_back(starts.seed, RandomPurpose::square, starts.round, static_cast<uint32_t>(starts.indices[i]));
    }
  }

  // -1 or 1, N x count.
  at::Tensor signs(int64_t count) {
    return drawn(count, [](RandomStream& stream) { return stream.symmetric() < 0 ? -1 : 1; }).to(options_);
  }

  // Where a window of `size` begins along a side, N. Never at the last place there is, as in the original.
  at::Tensor places(int64_t side, int64_t size) {
    const auto bound = static_cast<uint64_t>(std::max<int64_t>(side - size, 1));
    return drawn(1, [&](RandomStream& stream) { return static_cast<int64_t>(stream.below(bound)); })
        .to(options_.device())
        .flatten();
  }

  void keep(const at::Tensor& rows) {
    const auto on_cpu = rows.cpu();
    std::vector<RandomStream> kept;
    for (int64_t i = 0; i < on_cpu.numel(); ++i) kept.push_back(streams_[on_cpu.const_data_ptr<int64_t>()[i]]);
    streams_ = std::move(kept);
  }

 private:
  template <typename Draw>
  at::Tensor drawn(int64_t count, Draw draw) {
    auto numbers = at::empty({static_cast<int64_t>(streams_.size()), count}, at::kLong);
    auto* out = numbers.mutable_data_ptr<int64_t>();
    for (auto& stream : streams_) {
      for (int64_t i = 0; i < count; ++i) *out++ = draw(stream);
    }
    return numbers;
  }

  at::TensorOptions options_;
  std::vector<RandomStream> streams_;
};

// A window of each sample.
struct Window {
  at::Tensor top, left;  // N
  int64_t size;

  // The window's pixels in N x C x H x W, for index() and index_put_().
  std::vector<at::indexing::TensorIndex> pixels(const at::Tensor& images) const {
    const auto along = at::arange(size, top.options()), channels = at::arange(images.size(1), top.options());
    return {at::arange(images.size(0), top.options()).view({-1, 1, 1, 1}), channels.view({1, -1, 1, 1}),
            (top.unsqueeze(1) + along).view({-1, 1, size, 1}), (left.unsqueeze(1) + along).view({-1, 1, 1, size})};
  }
};

at::Tensor norms_of_channels(const at::Tensor& x) { return at::linalg_vector_norm(x, 2, {{2, 3}}, /*keepdim=*/true); }

at::Tensor unit_channels(const at::Tensor& x) { return x / (norms_of_channels(x) + 1e-12); }

// A bump, height x width: rectangles about the centre, the n-th raised by 1 / n^2.
at::Tensor bump(int64_t height, int64_t width) {
  auto heights = at::zeros({height, width}, at::kDouble);
  const int64_t row = height / 2, column = width / 2;
  for (int64_t n = 0; n <= std::max(row, column); ++n) {
    const auto side = [&](int64_t centre, int64_t end) {
      return Slice(std::max<int64_t>(centre - n, 0), std::min(centre + n + 1, end));
    };
    heights.index({side(row, height), side(column, width)}) += 1.0 / static_cast<double>((n + 1) * (n + 1));
  }
  return heights / heights.norm();
}

// A bump above one that is turned over, of norm 1.
at::Tensor double_bump(int64_t size) {
  const int64_t half = size / 2;
  const auto below = -bump(size - half, size);
  const auto both = half > 0 ? at::cat({bump(half, size), below}) : below;
  return both / both.norm();
}

// Square Attack (Andriushchenko et al. 2019): random search that needs no gradients. Each query changes a square of the
// image, and is kept where the margin of the label's logit gets smaller. A sample is done once it is misclassified.
class Square final : public Attack {
 public:
  explicit Square(const AttackParameters& p)
      : ball_(ball_of(p)), p_init_(p.number("pInit")), queries_(static_cast<int64_t>(p.number("queries"))) {}

  at::Tensor perturb(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const override {
    return attempts(model, input, 1, cancellation,
                    [&](const AttackInput& batch, const at::Tensor&) { return run(model, batch, cancellation); });
  }

 private:
  Attempt run(Classifier& model, const AttackInput& input, const Cancellation& cancellation) const {
    auto x = input.images, labels = input.labels;
    Draws draws(input.starts, x);
    auto rows = at::arange(x.size(0), labels.options());
    auto best = x;
    auto least = at::full({x.size(0)}, std::numeric_limits<double>::infinity(), x.options());
    Attempt result{x.clone(), at::ones({x.size(0)}, x.options().dtype(at::kBool))};

    // The first is the start.
    for (int64_t query = 0; query <= queries_ && rows.numel() > 0; ++query) {
      cancellation.check();
      const auto tried = query == 0 ? start(x, draws) : change(x, best, area(query - 1), draws);
      const auto logits = model.logits(tried, input.mode).to(x.scalar_type());
      const auto right = correct(logits, labels);
      const auto of_label = labels.unsqueeze(1);
      const auto others = logits.scatter(1, of_label, -std::numeric_limits<double>::infinity());
      const auto margin = logits.gather(1, of_label).squeeze(1) - others.amax(1);
      const auto better = (margin < least) | right.logical_not();
      best = at::where(each(better), tried, best);
      least = at::where(better, margin, least);

      const auto broken = rows_of(right.logical_not());
      if (broken.numel() == 0) continue;
      const auto standing = rows_of(right);
      const auto places = rows.index_select(0, broken);
      result.adversarial.index_copy_(0, places, best.index_select(0, broken));
      result.correct.index_fill_(0, places, false);
      for (auto* tensor : {&rows, &x, &labels, &best, &least}) *tensor = tensor->index_select(0, standing);
      draws.keep(standing);
    }
    result.adversarial.index_copy_(0, rows, best);
    return result;
  }

  // The share of the image's pixels that a query changes; the schedule is one of 10,000 queries, stretched to ours.
  double area(int64_t query) const {
    const int64_t scheduled = static_cast<int64_t>(static_cast<double>(query) / static_cast<double>(queries_) * 10000);
    double share = p_init_;
    for (const int64_t after : {10, 50, 200, 500, 1000, 2000, 4000, 6000, 8000}) {
      if (scheduled > after) share /= 2;
    }
    return share;
  }

  // l-infinity: columns of the edge of the ball. l2: a grid of five double bumps a side, as far as the edge.
  at::Tensor start(const at::Tensor& x, Draws& draws) const {
    const int64_t count = x.size(0), channels = x.size(1), height = x.size(2), width = x.size(3);
    if (ball_.norm == Norm::linf) {
      const auto signs = draws.signs(channels * width).view({count, channels, 1, width});
      return (x + ball_.epsilon * signs).clamp_(0, 1);
    }
    auto delta = at::zeros_like(x);
    const int64_t size = std::max<int64_t>(height / 5, 1), first = (height - 5 * size) / 2;
    for (int64_t top = std::max<int64_t>(first, 0); top + size <= height; top += size) {
      for (int64_t left = std::max<int64_t>(first, 0); left + size <= width; left += size) {
        delta.index_put_({Slice(), Slice(), Slice(top, top + size), Slice(left, left + size)}, bumps(x, size, draws));
      }
    }
    return on_edge(x, delta);
  }

  at::Tensor change(const at::Tensor& x, const at::Tensor& best, double share, Draws& draws) const {
    const int64_t count = x.size(0), channels = x.size(1), height = x.size(2), width = x.size(3);
    const auto side = static_cast<int64_t>(std::nearbyint(std::sqrt(share * static_cast<double>(height * width))));
    const auto window = [&](int64_t size) {
      auto top = draws.places(height, size), left = draws.places(width, size);
      return Window{top, left, size};
    };
    if (ball_.norm == Norm::linf) {
      const auto square = window(std::min({std::max<int64_t>(side, 1), height, width}));
      auto delta = at::zeros_like(x);
      const auto signs = draws.signs(channels).view({count, channels, 1, 1});
      delta.index_put_(square.pixels(x), (2 * ball_.epsilon * signs).expand({-1, -1, square.size, square.size}));
      return project_image(best + delta, x, ball_);
    }
    // One window gives what length it has to another, which also gets what the image is short of the edge.
    const int64_t odd = std::max<int64_t>(side, 3) | 1, size = std::min({odd, height, width});
    const auto to = window(size).pixels(x), from = window(size).pixels(x);
    auto delta = best - x;
    const auto old = delta.index(to);
    auto inside = at::zeros_like(x);
    inside.index_put_(to, 1);
    inside.index_put_(from, 1);
    const auto length = norms_of_channels(delta * inside);
    const auto missing =
        each(ball_.epsilon * ball_.epsilon - sample_norms(delta, Norm::l2).square()).clamp_min(0) / channels;
    const auto direction = unit_channels(bumps(x, size, draws) + unit_channels(old));
    delta.index_put_(from, 0);
    delta.index_put_(to, direction * (missing + length.square()).sqrt());
    return on_edge(x, delta);
  }

  // Double bumps, N x C x size x size: a sign a channel, and each sample's upright or lying.
  static at::Tensor bumps(const at::Tensor& x, int64_t size, Draws& draws) {
    const auto upright = double_bump(size).to(x.options());
    const auto shape = at::where(each(draws.signs(1).squeeze(1) > 0), upright, upright.t());
    return shape * draws.signs(x.size(1)).view({x.size(0), x.size(1), 1, 1});
  }

  at::Tensor on_edge(const at::Tensor& x, const at::Tensor& delta) const {
    return (x + delta / (each(sample_norms(delta, Norm::l2)) + 1e-12) * ball_.epsilon).clamp_(0, 1);
  }

  Ball ball_;
  double p_init_;
  int64_t queries_;
};

}  // namespace

std::unique_ptr<Attack> make_square(const AttackParameters& parameters) { return std::make_unique<Square>(parameters); }

}  // namespace ardistill
