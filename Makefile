# Everything one does with Yilan. `make serve` on a fresh machine that has rustup is enough to see it.
export PATH := $(CURDIR)/.tools/bin:$(PATH)
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help serve build test browser bench deep quick font licences clean

help: ## Say what the targets are
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

serve: build ## Build, then serve dist/ on PORT (8080) or the next free port
	@node .ci/serve.mjs --port $(PORT)

build: ## Build dist/ for any static host and any sub-folder, and print its sizes
	@.ci/tools build
	cargo yilan bake public/data --out target/headline.html
	trunk build --release
	@node .ci/sizes.mjs

test: ## Run everything the project promises (what the CI runs)
	@.ci/test

browser: ## Run every test in real browsers on what `make build` built
	node --test --test-concurrency=1 --test-reporter=spec tests/browser/*.test.mjs

bench: ## Measure loading and tapping on what `make build` built, and the engine by itself (docs/performance.md)
	node tests/browser/bench.mjs
	cd tests/heavy && cargo bench

deep: ## Change the pure code in many places and see that a test fails (cargo-mutants, hours)
	@command -v cargo-mutants >/dev/null || cargo install cargo-mutants@27.1.0 --locked
	cargo mutants --no-shuffle --baseline skip --timeout 300 --no-default-features --features cli -f 'src/base/**' -f 'src/load/**' -f 'src/facts/**' -f 'src/analysis/**'

quick: ## Run the pure tests and the checks of form
	cargo fmt --check
	cargo clippy --quiet --no-default-features --all-targets -- -D warnings
	cargo test --quiet --no-default-features

font: ## Cut the serif to the letters of the texts and of the shipped packages
	@.ci/font

licences: ## List the licences of the crates inside the page, which is served with them
	YILAN_UPDATE=1 cargo test --quiet --no-default-features --test it licences

clean: ## Remove what builds made, keep the installed tools
	rm -rf dist target
