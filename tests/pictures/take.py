"""Takes the README's pictures: an exercise in a real JupyterLab, and a feedback page, both in headless Chromium.

    make demo && .venv/bin/python tests/pictures/take.py

Needs Chromium and its driver (Debian: chromium, chromium-driver).
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--force-device-scale-factor=1",
)  # fmt: skip


def browser(width: int, height: int) -> webdriver.Chrome:
    """A headless Chromium with a window of that size."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for flag in (*_FLAGS, f"--window-size={width},{height}", f"--user-data-dir={tempfile.mkdtemp()}"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def take_notebook(target: Path) -> None:
    """The exercise `softmax` of the release, as a student sees it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "softmax_regression")
        shutil.copytree(ROOT / "release" / "softmax_regression", folder)
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
        command = [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.token=",
            "--ServerApp.password=", f"--ServerApp.root_dir={folder}", f"--LabApp.user_settings_dir={_settings(Path(name))}",
        ]  # fmt: skip
        lab = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        driver = browser(1180, 1350)
        try:
            _wait_for(f"http://127.0.0.1:{port}/api")
            driver.get(f"http://127.0.0.1:{port}/doc/tree/softmax_regression.ipynb")
            WebDriverWait(driver, 60).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".jp-Notebook .jp-Cell"))
            time.sleep(8)  # the kernel starts, the formulas are set
            driver.execute_script(
                "const h = [...document.querySelectorAll('.jp-Notebook h2')].find(e => e.innerText.startsWith('Exercise 1'));"
                "h && h.scrollIntoView({block: 'start'});"
            )
            time.sleep(5)
            driver.save_screenshot(str(target))
        finally:
            driver.quit()
            lab.terminate()
            lab.wait(20)


def _settings(folder: Path) -> Path:
    """JupyterLab without news, and with all cells of a notebook in the page, so that one can scroll to any of them."""
    settings = folder / "settings" / "@jupyterlab"
    for plugin, content in (
        ("notebook-extension/tracker", {"windowingMode": "none"}),
        ("apputils-extension/notification", {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}),
    ):
        path = settings / f"{plugin}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content))
    return folder / "settings"


def _wait_for(url: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(url)


def take_feedback(target: Path) -> None:
    """The demo student Emil's feedback page, at his first mistake."""
    page = ROOT / "demo" / "feedback" / "emil" / "softmax_regression" / "softmax_regression.html"
    driver = browser(1100, 1300)
    try:
        driver.get(page.as_uri())
        driver.execute_script(
            "const e = [...document.querySelectorAll('strong')].find(e => e.innerText.startsWith('softmax:'));"
            "e && e.scrollIntoView({block: 'center'});"
        )
        time.sleep(3)
        driver.save_screenshot(str(target))
    finally:
        driver.quit()


if __name__ == "__main__":
    take_notebook(HERE / "exercise.png")
    take_feedback(HERE / "feedback.png")
