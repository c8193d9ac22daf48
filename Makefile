.POSIX:

banxin = build/release/banxin
sources = $$(git ls-files --cached --others --exclude-standard 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.h' 'bench/*.cpp')

help:
	@echo 'make page     the sample page for the press, out/macun.pdf, and its vertical edition, out/macun-vertical.pdf'
	@echo 'make test     build and run every test, again under ASan and UBSan'
	@echo 'make bench    CPU, memory and size beside a bare Cairo program'
	@echo 'make docs     write the generated manuals and the schema again'
	@echo 'make goldens  accept what the program does now as expected; read the diff before committing'
	@echo 'make format   clang-format over all sources'
	@echo 'make tidy     clang-tidy over all sources'

page: $(banxin)
	$(banxin) press content/macun -o out
	$(banxin) press content/macun/edition-vertical.xml -o out

test: setup
	@cmake --workflow --preset check
	@cmake --workflow --preset check-asan

bench: setup
	@cmake --preset release >build/configure.log || { cat build/configure.log; exit 1; }
	@cmake --build --preset release --target bench -- --quiet

docs: $(banxin)
	$(banxin) manual format >docs/format.md
	$(banxin) manual diagnostics >docs/diagnostics.md
	$(banxin) manual schema >layouts/banxin.xsd

goldens: release
	@BANXIN_UPDATE_GOLDENS=1 ctest --preset release -L golden -Q || true
	@ctest --preset release -L golden

format:
	@tools/setup clang-format
	@clang-format -i $(sources)

tidy: release
	@tools/setup clang-tidy
	@run-clang-tidy -quiet -p build/release -extra-arg=-Wno-unknown-warning-option '/(src|tests|bench)/' 2>/dev/null

clean:
	@rm -rf build out

setup:
	@tools/setup
	@mkdir -p build

release: setup
	@cmake --preset release >build/configure.log || { cat build/configure.log; exit 1; }
	@cmake --build --preset release -- --quiet

$(banxin): setup
	@cmake --preset release >build/configure.log || { cat build/configure.log; exit 1; }
	@cmake --build --preset release --target banxin -- --quiet

.PHONY: help page test bench docs goldens format tidy clean setup release $(banxin)
