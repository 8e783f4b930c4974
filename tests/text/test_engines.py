import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from docproc.errors import EngineError
from docproc.text.engines import ENGINES, open_engine, probe
from docproc.text.engines.model import Reading
from docproc.text.engines.rapidocr import simplified
from docproc.text.engines.replay import Recorder, Replay
from docproc.text.read import read_image

from .drawing import Scripted, image, paper, quad, reading, write


def test_an_unknown_engine_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(EngineError, match="没有名为“abbyy”的识别引擎") as caught:
        open_engine("abbyy")
    assert all(name in str(caught.value) for name in ENGINES)


def test_probing_loads_no_model() -> None:
    code = (
        "import sys; from docproc.text.engines import probe; import json; found = probe();"
        "print(json.dumps([sorted(found), 'openvino' in sys.modules, 'cv2' in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names, runtime, pictures = json.loads(said.stdout)
    assert names == ["onnxruntime", "openvino", "rapidocr", "tesseract"]
    assert not runtime
    assert not pictures
    assert probe()["rapidocr"]


def test_a_recording_says_again_what_the_engine_said(tmp_path: Path) -> None:
    page = paper()
    write(page, "28", 12, 18)
    recorder = Recorder(Scripted([(quad(10, 12, 25, 20), reading("28"))]))
    first = read_image(image(page), recorder)
    recorder.write(tmp_path / "page.json")
    again = read_image(image(page), open_engine(f"replay:{tmp_path / 'page.json'}"))
    assert [line.text for line in first.lines] == ["28"]
    assert again == first


def test_a_picture_that_was_not_recorded_is_an_error() -> None:
    with pytest.raises(EngineError, match="不在识别记录中"):
        Replay([]).detect(paper())


def test_a_recording_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="无法读取识别记录"):
        open_engine(f"replay:{tmp_path / 'none.json'}")


def test_a_blank_picture_has_no_lines_and_is_sure_of_it() -> None:
    said = read_image(image(paper()), Scripted([]))
    assert said.lines == ()
    assert said.tables == ()
    assert said.confidence == 1.0


def test_dots_that_lead_the_eye_do_not_spoil_the_confidence() -> None:
    page = paper()
    line = Reading(
        "目录....", 0.5, (0.99, 0.99, 0.1, 0.1, 0.1, 0.1), (0.1, 0.2, 0.5, 0.6, 0.7, 0.8)
    )
    said = read_image(image(page), Scripted([(quad(10, 12, 80, 18), line)]))
    assert said.lines[0].confidence > 0.9
    assert said.confidence > 0.9


def test_a_traditional_character_nearly_read_as_its_simplified_form_is_that_form() -> None:
    character, chance, near = simplified("決", 0.75, (("决", 0.125), ("诀", 0.01)))
    assert (character, chance, near) == ("决", 0.875, (("诀", 0.01),))
    assert simplified("決", 0.999, ())[0] == "決"
    assert simplified("堃", 0.8, (("坤", 0.1),))[0] == "堃"


def test_lines_of_one_width_are_read_together_and_never_too_many() -> None:
    from docproc.text.engines.rapidocr import batches

    assert batches([90, 100, 40, 1000, 90]) == [
        (96, [0, 2]),
        (96, [4]),
        (128, [1]),
        (1024, [3]),
    ]
    assert [len(numbers) for _, numbers in batches([96] * 13)] == [8, 4, 1]
    assert [len(numbers) for _, numbers in batches([600] * 3)] == [2, 1]


@pytest.mark.ocr
def test_the_default_engine_reads_print_with_places_and_runners_up() -> None:
    page = paper()
    write(page, "2026-04-28", 10, 20)
    write(page, "REPORT 531", 10, 40)
    engine = open_engine("rapidocr")
    said = read_image(image(page), engine)
    assert [line.text for line in said.lines] == ["2026-04-28", "REPORT 531"]
    assert all(len(line.chars) == len(line.text) for line in said.lines)
    assert said.confidence > 0.9
    flipped = np.ascontiguousarray(page[::-1, ::-1])
    crops = [flipped[-220:-100], page[70:130]]
    turned = engine.upside_down(crops)
    assert len(turned) == 2


@pytest.mark.ocr
@pytest.mark.tesseract
def test_the_second_engine_reads_lines_given_to_it() -> None:
    page = paper(60, 20)
    write(page, "2026-11-25", 5, 12)
    (said,) = open_engine("tesseract").recognise([page])
    assert said.text.replace(" ", "") == "2026-11-25"
    assert len(said.char_confidences) == len(said.text) == len(said.char_positions)
