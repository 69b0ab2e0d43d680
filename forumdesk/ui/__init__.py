"""What one sees and touches; the only room with Qt."""
